import type { Answer } from '#shared/answer.ts'
import type { Row } from '#shared/engine/situation.ts'
import { RegisterKey } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Text } from '#shared/pack/text.ts'
import { type Language, words } from '#shared/words/words.ts'
import { captionOf } from './caption.ts'

/** One thing that a cell can be: what is stored, and by what a person finds it. */
export interface Choice {
  readonly value: string
  readonly label: string
  /** The names under which typing and pasting find it, folded as `folded` does. */
  readonly names: readonly string[]
}

interface ChoiceSource {
  readonly pack: Pack
  readonly language: Language
  readonly rows: (register: RegisterKey) => readonly Row[]
}

/** What a cell of this kind can be; undefined where anything can be typed. */
export function choicesOf(field: Field, source: ChoiceSource): readonly Choice[] | undefined {
  const { pack, language, rows } = source
  const { type } = field
  switch (type.kind) {
    case 'bool':
      return [truth(true, language), truth(false, language)]
    case 'enum':
    case 'enums':
      return (pack.codes[type.codes]?.entries ?? []).map(({ code, label, also = [] }) => ({
        value: code,
        label: label[language],
        names: [code, label.zh, label.en, ...also].map(folded),
      }))
    case 'ref': {
      const key = RegisterKey.parse(type.register)
      const register = pack.registers.find((one) => one.key === key)
      if (register === undefined) return []
      const say = (text: Text) => text[language]
      return rows(key).flatMap((row) => {
        const label = captionOf(pack, register, row.cells[register.caption], say)
        return label === '' ? [] : [{ value: row.id, label, names: [folded(label)] }]
      })
    }
    default:
      return undefined
  }
}

function truth(is: boolean, language: Language): Choice {
  const word = (spoken: Language) => (is ? words[spoken].value.yes : words[spoken].value.no)
  const signs = is ? ['true', 'y', '1', '√', '✓'] : ['false', 'n', '0', '×', '✗']
  return {
    value: String(is),
    label: word(language),
    names: [word('zh'), word('en'), ...signs].map(folded),
  }
}

/** Full-width and upper-case spellings find the same entry. */
const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/**
 * The choices that typed text finds, best first: the code or label itself, then what begins with
 * it, then what holds it. No text finds all.
 */
export function found(choices: readonly Choice[], typed: string): readonly Choice[] {
  const text = folded(typed)
  if (text === '') return choices
  const ranked = choices.flatMap((choice) => {
    const { names } = choice
    if (names.includes(text)) return [{ choice, rank: 0 }]
    if (names.some((name) => name.startsWith(text))) return [{ choice, rank: 1 }]
    return names.some((name) => name.includes(text)) ? [{ choice, rank: 2 }] : []
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ choice }) => choice)
}

/** The one choice that text names in full, as it stands in a spreadsheet. */
export function named(choices: readonly Choice[], typed: string): Choice | undefined {
  const text = folded(typed)
  return choices.find((choice) => choice.names.includes(text))
}

/** A choice as the answer that is stored. */
export const answerOfChoice = (field: Field, choice: Choice): Answer =>
  field.type.kind === 'bool' ? choice.value === 'true' : choice.value
