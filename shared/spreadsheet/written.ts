import type { Answer } from '#shared/answer.ts'
import { readCell } from '#shared/entry/read-cell.ts'
import { typedOf } from '#shared/entry/typed.ts'
import type { Language } from '#shared/words/words.ts'
import type { ReadableColumn } from './columns.ts'

/**
 * The text of an answer in a file: a code by its label, as long as the label is read back as the same
 * code; otherwise as it is stored.
 */
export function writtenText(
  { field, choices }: ReadableColumn,
  answer: Answer | undefined,
  language: Language,
): string {
  const stored = typedOf(answer)
  if (choices === undefined || answer === undefined) return stored
  const labels = (Array.isArray(answer) ? answer : [String(answer)]).map(
    (value) => choices.find((choice) => choice.value === value)?.label ?? value,
  )
  const shown = labels.join(language === 'zh' ? '、' : '; ')
  const read = readCell(field, choices, shown).answer
  return JSON.stringify(read) === JSON.stringify(answer) ? shown : stored
}
