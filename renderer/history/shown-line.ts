import type { HistoryLine, HistoryValue } from '#shared/contract/history.ts'
import { shownAnswer } from '#shared/entry/shown.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { placeOf, sectionOf } from '#shared/pack/place.ts'
import type { Text } from '#shared/pack/text.ts'
import type { Language, ScreenWords } from '#shared/words/words.ts'

export interface Reader {
  readonly pack: Pack
  readonly words: ScreenWords
  readonly language: Language
  readonly say: (text: Text) => string
}

/** What a line is about, in the person's words: a column, a whole row, a reason, a confirmation. */
export function shownWhat(line: HistoryLine, asked: string, reader: Reader): string {
  const { words, pack, say } = reader
  const { what } = line
  switch (what.kind) {
    case 'cell': {
      const place = placeOf(pack, what.cell)
      return place === undefined || place.kind === 'register' ? what.cell : say(place.field.label)
    }
    case 'row':
      return words.history.rowLine
    case 'reason':
      return words.history.reason(what.check)
    case 'section': {
      const form = placeOf(pack, asked)?.form
      const key = form === undefined ? undefined : (sectionOf(form, asked) ?? what.section)
      const section = form?.sections.find((one) => one.key === key)
      return words.history.section(section === undefined ? what.section : say(section.title))
    }
    case 'register':
      return words.history.register
  }
}

/** A value of a line for reading: labels for codes, words for truths, the days of a row. */
export function shownValue(
  line: HistoryLine,
  value: HistoryValue | undefined,
  reader: Reader,
): string {
  const { words, pack } = reader
  const { what } = line
  const isWord = what.kind === 'section' || what.kind === 'register'
  if (isWord) return value === true ? words.history.confirmed : words.history.withdrawn
  if (value === undefined) return words.history.empty
  if (typeof value === 'object' && !Array.isArray(value)) {
    return words.history.days(value.from ?? '', value.to ?? '')
  }
  const place = what.kind === 'cell' ? placeOf(pack, what.cell) : undefined
  if (place === undefined || place.kind === 'register') return String(value)
  return shownAnswer(place.field, value, reader)
}
