import type { Remedy } from '#shared/contract/remedies.ts'
import type { Session } from '#shared/engine/engine.ts'
import { shownAnswer, shownComputed } from '#shared/entry/shown.ts'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import type { Period, PlainDate, SchoolCode, WorkspaceKind } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { placeOf } from '#shared/pack/place.ts'
import type { Citation, Text } from '#shared/pack/text.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { type Language, words } from '#shared/words/words.ts'
import type { SheetFact } from './sheet.ts'

/** What a school's sheets are made of: nothing in them comes from elsewhere. */
export interface Material {
  readonly pack: Pack
  readonly session: Session
  readonly school: { readonly code: SchoolCode; readonly name: string }
  readonly period: Period
  readonly kind: WorkspaceKind
  /** Whether the county has confirmed the pack. */
  readonly isConfirmed: boolean
  readonly language: Language
  /** The day of printing, by which something is overdue; nothing is while it is not known. */
  readonly day?: PlainDate
  /** Of a register: which columns a person wants on paper; absent: the usual ones. */
  readonly columns?: readonly string[]
  /** What the school does about its gaps, by `plan-key.ts`; absent where nobody has said. */
  readonly remedies?: ReadonlyMap<string, Remedy>
}

export const sayIn =
  ({ language }: Pick<Material, 'language'>) =>
  (text: Text): string =>
    text[language]

/** What a field says, answered or computed, for reading; empty where it says nothing or the pack lacks it. */
export function shownCell({ pack, session, language }: Material, ref: string): string {
  const place = placeOf(pack, ref)
  if (place?.kind !== 'field') return ''
  const { answer, computed } = session.cell(ref)
  const reader = { pack, language, words: words[language] }
  if (computed !== undefined) {
    const isMissing = typeof computed === 'object' && computed.state !== 'value'
    return isMissing ? '' : shownComputed(place.field, computed, reader)
  }
  return answer === undefined ? '' : shownAnswer(place.field, answer, reader)
}

/** What a field or register is called; a name that the pack does not have stays as it is. */
export function labelIn(
  { pack, language }: Pick<Material, 'pack' | 'language'>,
  ref: string,
): string {
  const place = placeOf(pack, ref)
  if (place === undefined) return ref
  return (place.kind === 'field' ? place.field.label : place.register.title)[language]
}

/** A document's number, 教督〔2017〕6号, where its title gives one: officials know it by that. */
const numberIn = (title: string): string =>
  /（([^（）]*〔\d{4}〕[^（）]*号)[^（）]*）/.exec(title)?.[1] ?? title

/** Document and clause of what a rule rests on, and that the county has yet to confirm it. */
export function citeIn({ pack, language }: Material, { source, clause, tag }: Citation): string {
  const paper = sheetWords[language]
  const title = numberIn(pack.sources[source]?.title ?? source)
  const unsure = tag === 'unconfirmed' ? [paper.unsure] : []
  return [title, ...(clause === undefined ? [] : [clause]), ...unsure].join(' ')
}

/** Whose sheet it is, for its head. */
export function headFacts({ school, period, language }: Material): readonly SheetFact[] {
  const paper = sheetWords[language]
  return [
    [paper.school, school.name],
    [paper.code, school.code],
    [paper.year, shownPeriod(words[language], period)],
  ]
}

/** The words at the foot of every page: form, pack and version, and the county's word on it (domain §8.1). */
export function footOf(
  { pack, isConfirmed, language }: Pick<Material, 'pack' | 'isConfirmed' | 'language'>,
  code: string,
): string {
  const paper = sheetWords[language]
  const standing = isConfirmed ? paper.confirmed : paper.unconfirmed
  return paper.foot(code, pack.id, pack.version, standing)
}

/** At the top of everything that a test workspace prints. */
export const marksOf = ({
  kind,
  language,
}: Pick<Material, 'kind' | 'language'>): readonly string[] =>
  kind === 'test' ? [sheetWords[language].test] : []

/** Whether the parameter of a relaxation, `X1`, is switched on (domain §2.7). */
export function isInForce({ pack }: Pick<Material, 'pack'>, by: string): boolean {
  const parameter = pack.parameters[by]
  return parameter !== undefined && 'value' in parameter && parameter.value === true
}

/** On what a register rests, for the end of its sheet; none where the pack does not say. */
export function registerCite(material: Material, key: string): readonly string[] {
  const cite = material.pack.registers.find((one) => one.key === key)?.cite
  if (cite === undefined) return []
  return [sheetWords[material.language].checklist.cite('', citeIn(material, cite))]
}
