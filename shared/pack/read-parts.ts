import type * as z from 'zod'
import { Pack } from '#shared/pack/pack.ts'
import type { Parameter, ParameterChange } from '#shared/pack/parameter.ts'
import type { Mistakes } from './mistakes.ts'
import type {
  ExtensionParts,
  FormPart,
  Located,
  Named,
  Parts,
  ProfilePart,
  RegisterPart,
} from './parts.ts'
import { readRows } from './read-rows.ts'
import { shapeMistakes } from './shape-mistakes.ts'
import { isList, type Source, type SourcePath, valueAt } from './source.ts'
import {
  CheckSource,
  CodeEntrySource,
  CodeListSource,
  CountySource,
  ExtensionHeaderSource,
  FieldSource,
  FormExtensionSource,
  FormSource,
  HeaderSource,
  IndicatorSource,
  keys,
  MeasureSource,
  ParameterChangeSource,
  ParameterSource,
  ProfileSource,
  RegisterExtensionSource,
  RegisterSource,
  RowSource,
  SchemeSource,
  ThresholdSource,
  UnitsSource,
} from './source-shape.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

/** Reads the shapes of all files. Every mistake of every item is listed; what is well is kept. */
export function readParts(
  sources: readonly Source[],
  unreadable: readonly string[],
  mistakes: Mistakes,
): Parts {
  const reader = new PartsReader(unreadable, mistakes, false)
  for (const source of sources) reader.read(source)
  return reader.parts
}

/** The same for a pack that builds on another (`extendParts`). */
export function readExtension(
  sources: readonly Source[],
  unreadable: readonly string[],
  mistakes: Mistakes,
): { readonly own: Parts; readonly extension: ExtensionParts } {
  const reader = new PartsReader(unreadable, mistakes, true)
  for (const source of sources) reader.read(source)
  return { own: reader.parts, extension: reader.extension }
}

const stemOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.yaml$/, '')

class PartsReader {
  readonly parts: Writable<Parts>
  readonly #mistakes: Mistakes
  readonly extension: Writable<ExtensionParts>
  readonly #isExtension: boolean
  readonly #doubtful = new Set<string>()

  constructor(unreadable: readonly string[], mistakes: Mistakes, isExtension: boolean) {
    this.#mistakes = mistakes
    this.#isExtension = isExtension
    this.extension = { changes: [], thresholds: [], forms: [], registers: [], refused: [] }
    for (const file of unreadable) {
      if (/^(forms|registers)\//.test(file)) this.#doubtful.add(stemOf(file))
      else for (const name of ['codes', 'param', 'sources']) this.#doubtful.add(name)
    }
    this.parts = {
      ...{ sources: [], parameters: [], codes: [], forms: [] },
      ...{ registers: [], checks: [], indicators: [], measures: [], profiles: [] },
      isDoubtful: (name) => {
        const steps = name.split('.')
        return steps.some((_, at) => this.#doubtful.has(steps.slice(0, at + 1).join('.')))
      },
      hasDoubtfulCodes: () => [...this.#doubtful].some((doubt) => /^codes\b/.test(doubt)),
    }
  }

  read(source: Source): void {
    const [folder = '', name = ''] = source.file.split('/')
    if (this.#isExtension && this.#readExtension(source, folder)) return
    if (folder === 'pack.yaml') this.#header(source)
    else if (folder === 'units.yaml') this.#units(source)
    else if (folder === 'indicators.yaml') {
      this.parts.indicators.push(...this.#list(source, IndicatorSource, []))
    } else if (folder === 'county.yaml') this.#county(source)
    else if (folder === 'scheme2012.yaml') this.#scheme(source)
    else if (folder === 'measures')
      this.parts.measures.push(...this.#list(source, MeasureSource, []))
    else if (folder === 'profiles') this.#profile(source)
    else if (folder === 'checks') this.parts.checks.push(...this.#list(source, CheckSource, []))
    else if (folder === 'codes') this.#codes(source)
    else if (folder === 'forms') this.#form(source)
    else if (folder === 'registers') this.#register(source)
    else throw new Error(`not a file of a pack: ${folder}/${name}`)
  }

  /** What means something else in an extension; false for all that does not. */
  #readExtension(source: Source, folder: string): boolean {
    const { extension } = this
    const isMore = valueAt(source.value, ['extends']) !== undefined
    if (folder === 'pack.yaml') this.#extensionHeader(source)
    else if (folder === 'indicators.yaml') {
      extension.thresholds.push(...this.#list(source, ThresholdSource, []))
    } else if (folder === 'forms' && isMore) {
      const fields = this.#fields(source, 'fields', stemOf(source.file))
      const form = this.#one(source, FormExtensionSource, [])
      if (form !== undefined && this.#isNamedAsFile(source, form.value.key)) {
        extension.forms.push({ ...form, fields })
      }
    } else if (folder === 'registers' && isMore) {
      const columns = this.#fields(source, 'columns', stemOf(source.file))
      const register = this.#one(source, RegisterExtensionSource, [])
      if (register !== undefined && this.#isNamedAsFile(source, register.value.key)) {
        extension.registers.push({ ...register, columns })
      }
    } else if (folder === 'units.yaml' || folder === 'scheme2012.yaml') {
      extension.refused.push({ value: folder, source, path: [] })
    } else return false
    return true
  }

  #extensionHeader(source: Source): void {
    const header = this.#one(source, ExtensionHeaderSource, [])
    if (header !== undefined) this.extension.header = header
    this.parts.sources.push(
      ...this.#map(source, ['sources'], Pack.shape.sources.valueType, 'sources'),
    )
    const written = valueAt(source.value, ['parameters'])
    const names = written === undefined || typeof written === 'string' ? [] : Object.keys(written)
    const isNew = (name: string): boolean =>
      valueAt(source.value, ['parameters', name, 'label']) !== undefined
    const fresh = this.#map(source, ['parameters'], ParameterSource, 'param', isNew)
    const changes = this.#map(
      source,
      ['parameters'],
      ParameterChangeSource,
      'param',
      (name) => names.includes(name) && !isNew(name),
    )
    this.parts.parameters.push(...fresh.map((one) => ({ ...one, value: whole(one.value) })))
    this.extension.changes.push(
      ...changes.map((one) => ({ ...one, value: wholeChange(one.value) })),
    )
  }

  #header(source: Source): void {
    const header = this.#one(source, HeaderSource, [])
    if (header === undefined) {
      for (const name of ['param', 'sources']) this.#doubtful.add(name)
    } else this.parts.header = header
    this.parts.sources.push(
      ...this.#map(source, ['sources'], Pack.shape.sources.valueType, 'sources'),
    )
    const parameters = this.#map(source, ['parameters'], ParameterSource, 'param')
    this.parts.parameters.push(...parameters.map((one) => ({ ...one, value: whole(one.value) })))
  }

  #profile(source: Source): void {
    const profile = this.#one(source, ProfileSource, [])
    const found = this.#map(source, ['parameters'], ParameterChangeSource, 'param')
    if (profile === undefined || !this.#isNamedAsFile(source, profile.value.key)) return
    const { parameters: _, ...value } = profile.value
    const parameters = found.map((one) => ({ ...one, value: wholeChange(one.value) }))
    this.parts.profiles.push({ ...profile, value, parameters } satisfies ProfilePart)
  }

  #county(source: Source): void {
    const county = this.#one(source, CountySource, [])
    if (county !== undefined) this.parts.county = county
  }

  #scheme(source: Source): void {
    const scheme = this.#one(source, SchemeSource, [])
    if (scheme !== undefined) this.parts.scheme2012 = scheme
  }

  #units(source: Source): void {
    const units = this.#one(source, UnitsSource, [])
    if (units !== undefined) this.parts.units = units
  }

  #codes(source: Source): void {
    if (typeof source.value === 'string' || isList(source.value)) {
      this.#refused(source, [], 'not-a-map')
      this.#doubtful.add('codes')
      return
    }
    for (const name of Object.keys(source.value)) {
      if (!this.#isKey(source, [name], keys.codes)) continue
      const list = this.#one(source, CodeListSource, [name])
      const entries = this.#list(source, CodeEntrySource, [name, 'entries'])
      if (entries.length < lengthAt(source, [name, 'entries']) || list === undefined)
        this.#doubtful.add(`codes.${name}`)
      if (list !== undefined) this.parts.codes.push({ ...list, name, entries })
    }
  }

  #form(source: Source): void {
    const form = this.#one(source, FormSource, [])
    const fields = this.#fields(source, 'fields', stemOf(source.file))
    if (form === undefined || !this.#isNamedAsFile(source, form.value.key)) {
      this.#doubtful.add(stemOf(source.file))
      return
    }
    const { fields: _, ...value } = form.value
    this.parts.forms.push({ ...form, value, fields } satisfies FormPart)
  }

  #register(source: Source): void {
    const register = this.#one(source, RegisterSource, [])
    const columns = this.#fields(source, 'columns', stemOf(source.file))
    if (register === undefined || !this.#isNamedAsFile(source, register.value.key)) {
      this.#doubtful.add(stemOf(source.file))
      return
    }
    const { columns: _, rows: __, ...value } = register.value
    const written = this.#list(source, RowSource, ['rows'])
    const rows = readRows(written, columns, this.#mistakes)
    this.parts.registers.push({ ...register, value, columns, rows } satisfies RegisterPart)
  }

  #isNamedAsFile(source: Source, key: string): boolean {
    if (key === stemOf(source.file)) return true
    this.#refused(source, ['key'], 'not-allowed', stemOf(source.file))
    return false
  }

  #isKey(source: Source, path: SourcePath, pattern: RegExp): boolean {
    if (pattern.test(String(path.at(-1)))) return true
    this.#refused(source, path, 'not-allowed', pattern.source)
    return false
  }

  #fields(source: Source, list: string, owner: string) {
    const length = lengthAt(source, [list])
    const fields: Located<z.infer<typeof FieldSource>>[] = []
    for (let index = 0; index < length; index += 1) {
      const field = this.#one(source, FieldSource, [list, index])
      const name = valueAt(source.value, [list, index, 'name'])
      if (field !== undefined) fields.push(field)
      else this.#doubtful.add(typeof name === 'string' ? `${owner}.${name}` : owner)
    }
    return fields
  }

  #map<T>(
    source: Source,
    path: SourcePath,
    schema: z.ZodType<T>,
    prefix: string,
    isWanted: (name: string) => boolean = () => true,
  ): Named<T>[] {
    const map = valueAt(source.value, path)
    if (map === undefined || typeof map === 'string' || isList(map)) return []
    return Object.keys(map)
      .filter(isWanted)
      .flatMap((name) => {
        if (
          !this.#isKey(source, [...path, name], prefix === 'param' ? keys.parameters : keys.sources)
        ) {
          return []
        }
        const item = this.#one(source, schema, [...path, name])
        if (item === undefined) this.#doubtful.add(`${prefix}.${name}`)
        return item === undefined ? [] : [{ ...item, name }]
      })
  }

  #list<T>(source: Source, schema: z.ZodType<T>, path: SourcePath): Located<T>[] {
    const list = valueAt(source.value, path)
    if (list !== undefined && !isList(list) && path.length === 0) {
      this.#refused(source, path, 'not-a-list')
    }
    return Array.from({ length: lengthAt(source, path) }).flatMap((_, index) => {
      const item = this.#one(source, schema, [...path, index])
      return item === undefined ? [] : [item]
    })
  }

  #one<T>(source: Source, schema: z.ZodType<T>, path: SourcePath): Located<T> | undefined {
    const read = schema.safeParse(valueAt(source.value, path))
    if (read.success) return { value: read.data, source, path }
    this.#mistakes.add(() => shapeMistakes(read.error.issues, source, path))
    return undefined
  }

  #refused(
    source: Source,
    path: SourcePath,
    why: 'not-a-map' | 'not-a-list' | 'not-allowed',
    expected = '',
  ): void {
    const found = valueAt(source.value, path)
    this.#mistakes.add(() => ({
      code: 'pack-shape',
      details: {
        ...source.placeOfKey(path),
        path: path.map(String).join('.'),
        ...{ why, expected, found: typeof found === 'string' ? found.slice(0, 80) : '' },
      },
    }))
  }
}

type ParameterRead = z.infer<typeof ParameterSource>

/** The half that is there; the schema has made sure of one. */
function whole({ value, text, among, stricter, label, cite }: ParameterRead): Parameter {
  const way = stricter === undefined ? {} : { stricter }
  if (value !== undefined) return { value, ...way, label, cite }
  return { text: text ?? '', ...(among === undefined ? {} : { among }), label, cite }
}

function wholeChange({
  value,
  text,
  cite,
}: z.infer<typeof ParameterChangeSource>): ParameterChange {
  return value === undefined ? { text: text ?? '', cite } : { value, cite }
}

function lengthAt(source: Source, path: SourcePath): number {
  const list = valueAt(source.value, path)
  return list !== undefined && isList(list) ? list.length : 0
}
