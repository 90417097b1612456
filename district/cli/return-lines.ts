import type { ReturnWord } from '#district/store/reviews.ts'
import type { Language } from '#shared/words/words.ts'
import { words } from './words.ts'

/** What a return asks for: why, what may be corrected, by when, and each remark with its place. */
export function returnLines(
  { reason, remarks = [], only, until }: ReturnWord,
  language: Language,
): readonly string[] {
  const say = words[language]
  return [
    `      ${say.returnReason(reason)}`,
    ...remarks.map(({ cell, text }) => `      ${say.remark(cell, text)}`),
    ...(remarks.length === 0 ? [] : [`      ${only === true ? say.onlyThese : say.alsoOthers}`]),
    ...(until === undefined ? [] : [`      ${say.returnUntil(until)}`]),
  ]
}
