import type { Answer } from '#shared/answer.ts'
import type { Pack, Register } from '#shared/pack/pack.ts'
import type { Text } from '#shared/pack/text.ts'
import { typedOf } from './typed.ts'

/** By what a person knows a row: the answer in the caption's column, a code by its label. */
export function captionOf(
  pack: Pack,
  register: Register,
  answer: Answer | undefined,
  say: (text: Text) => string,
): string {
  const typed = typedOf(answer)
  const type = register.columns.find((one) => one.name === register.caption)?.type
  if (type?.kind !== 'enum') return typed
  const entry = pack.codes[type.codes]?.entries.find((one) => one.code === typed)
  return entry === undefined ? typed : say(entry.label)
}
