import type * as z from 'zod'
import type { Field } from '#shared/pack/field.ts'
import type { Indicator, Scheme } from '#shared/pack/indicator.ts'
import type { County, Measure } from '#shared/pack/measure.ts'
import type { Check, CodeList, Form, Pack, Register, Units } from '#shared/pack/pack.ts'
import type { Parameter, ParameterChange, Profile } from '#shared/pack/parameter.ts'
import type { Source, SourcePath } from './source.ts'
import type { ExtensionHeaderSource, HeaderSource, ThresholdSource } from './source-shape.ts'

/** A value of the pack that was understood, and where it was written. */
export interface Located<T> {
  readonly value: T
  readonly source: Source
  readonly path: SourcePath
}

export type FormPart = Located<Omit<Form, 'fields'>> & {
  readonly fields: readonly Located<Field>[]
}

export type RegisterPart = Located<Omit<Register, 'columns' | 'rows'>> & {
  readonly columns: readonly Located<Field>[]
  readonly rows: readonly Located<RegisterRow>[]
}

export type RegisterRow = NonNullable<Register['rows']>[number]

export type ProfilePart = Located<Omit<Profile, 'parameters'>> & {
  readonly parameters: readonly Named<ParameterChange>[]
}

export type CodeListPart = Located<Omit<CodeList, 'entries'>> & {
  readonly name: string
  readonly entries: readonly Located<CodeList['entries'][number]>[]
}

export type Named<T> = Located<T> & { readonly name: string }

/** What a pack that builds on another has beside parts of its own. */
export interface ExtensionParts {
  readonly header?: Located<z.infer<typeof ExtensionHeaderSource>>
  readonly changes: readonly Named<ParameterChange>[]
  readonly thresholds: readonly Located<z.infer<typeof ThresholdSource>>[]
  readonly forms: readonly (Located<Pick<Form, 'key' | 'sections'>> & Pick<FormPart, 'fields'>)[]
  readonly registers: readonly (Located<Pick<Register, 'key' | 'travels'>> &
    Pick<RegisterPart, 'columns'>)[]
  /** Files that an extension cannot have. */
  readonly refused: readonly Located<string>[]
}

/** All that was understood of a pack's files, each part with its place. */
export interface Parts {
  readonly header?: Located<Omit<z.infer<typeof HeaderSource>, 'sources' | 'parameters'>>
  readonly sources: readonly Named<Pack['sources'][string]>[]
  readonly parameters: readonly Named<Parameter>[]
  readonly profiles: readonly ProfilePart[]
  readonly codes: readonly CodeListPart[]
  readonly forms: readonly FormPart[]
  readonly registers: readonly RegisterPart[]
  readonly checks: readonly Located<Check>[]
  readonly indicators: readonly Located<Indicator>[]
  readonly measures: readonly Located<Measure>[]
  readonly county?: Located<County>
  readonly scheme2012?: Located<Scheme>
  readonly units?: Located<Units>
  /** Profiles that are in force: their values stand among the parameters. */
  readonly inForce?: readonly string[]
  readonly extends?: Pack['extends']
  /**
   * Whether a name may be one of those that could not be read, so that one mistake is not told twice.
   * Names are spelled as in expressions, lists of codes `codes.NAME`.
   */
  isDoubtful(name: string): boolean
  /** Whether some list of codes could not be read: then an attribute may only seem unknown. */
  hasDoubtfulCodes(): boolean
}
