import type { Answer } from '#shared/answer.ts'
import type { CellState } from '#shared/engine/cell-state.ts'
import { shownNumber } from '#shared/number/shown.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Language, ScreenWords } from '#shared/words/words.ts'

interface Reader {
  readonly pack: Pack
  readonly words: ScreenWords
  readonly language: Language
}

/** Whether a field's values stand at the right, with tabular figures. */
export const isNumeric = (field: Field): boolean =>
  ['int', 'dec', 'wan', 'yuan'].includes(field.type.kind)

/** Decimals with which a computed number of this field is shown. */
export function placesOf(field: Field): number {
  switch (field.type.kind) {
    case 'dec':
    case 'wan':
      return field.type.places
    case 'yuan':
      return 2
    default:
      return 0
  }
}

/** An answer for reading: grouped numbers, words for truths, labels for codes. */
export function shownAnswer(field: Field, answer: Answer, reader: Reader): string {
  if (typeof answer === 'boolean') return answer ? reader.words.value.yes : reader.words.value.no
  const { type } = field
  if (type.kind === 'attach' && Array.isArray(answer)) {
    return reader.words.attach.count(answer.length)
  }
  if (type.kind === 'enum' || type.kind === 'enums') {
    const entries = reader.pack.codes[type.codes]?.entries ?? []
    const codes = typeof answer === 'string' ? [answer] : answer
    return reader.words.value.joinList(
      codes.map((code) => entries.find((e) => e.code === code)?.label[reader.language] ?? code),
    )
  }
  if (typeof answer !== 'string') return reader.words.value.joinList(answer)
  return isNumeric(field) ? shownNumber(answer) : answer
}

/** A computed value for reading, or the word for why there is none. */
export function shownComputed(
  field: Field,
  computed: NonNullable<CellState['computed']>,
  reader: Reader,
): string {
  if (typeof computed === 'boolean')
    return computed ? reader.words.value.yes : reader.words.value.no
  if (typeof computed === 'string') return shownAnswer(field, computed, reader)
  switch (computed.state) {
    case 'value':
      return isNumeric(field) ? shownNumber(computed.value, placesOf(field)) : computed.value
    case 'no_data':
      return reader.words.value.noData
    case 'not_applicable':
      return reader.words.value.notApplicable
  }
}
