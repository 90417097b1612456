import { Answer } from '#shared/answer.ts'
import { given, parseAnswer } from '#shared/engine/parse-answer.ts'
import type { Field } from '#shared/pack/field.ts'
import { answerOfChoice, type Choice, named } from './choices.ts'
import { answerOf, typedList } from './typed.ts'

/** What a cell's text means for its column. */
export interface ReadCell {
  readonly answer: Answer | undefined
  /** False when it is kept as it stands and will be marked as a mistake. */
  readonly fits: boolean
  /** False when it can never be stored: longer than any answer, or broken letters. */
  readonly keeps: boolean
}

/**
 * Reads one cell of a pasted block, or a search in a list. Text that no list and no rule of the
 * column knows is kept as it stands, so that nothing is lost and the engine says what is wrong.
 */
export function readCell(
  field: Field,
  choices: readonly Choice[] | undefined,
  text: string,
): ReadCell {
  if (text.trim() === '') return { answer: undefined, fits: true, keeps: true }
  if (choices === undefined) return readText(field, text)
  if (field.type.kind === 'enums') return readSeveral(choices, text)
  const choice = named(choices, text)
  if (choice === undefined) return kept(text, false)
  return kept(answerOfChoice(field, choice), true)
}

function readText(field: Field, text: string): ReadCell {
  const answer = given(answerOf(field.type, text))
  return kept(answer, answer === undefined || parseAnswer(field.type, answer) !== undefined)
}

function readSeveral(choices: readonly Choice[], text: string): ReadCell {
  const parts = typedList(text, (part) => named(choices, part) !== undefined)
  const codes = parts.map((part) => named(choices, part)?.value)
  const isKnown = codes.every((code) => code !== undefined)
  return kept([...new Set(codes.map((code, at) => code ?? parts[at] ?? ''))], isKnown)
}

function kept(answer: Answer | undefined, fits: boolean): ReadCell {
  const keeps = answer === undefined || Answer.safeParse(answer).success
  return { answer, fits: fits && keeps, keeps }
}
