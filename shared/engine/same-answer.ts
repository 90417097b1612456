import type { Answer } from '#shared/answer.ts'

/** Whether two answers say the same; codes of a list in the same order. */
export function sameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((code, index) => code === b[index])
}
