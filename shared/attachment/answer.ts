import type { Answer } from '#shared/answer.ts'
import { Sha256 } from '#shared/ids.ts'
import { attachmentLimits } from './limits.ts'

/**
 * The hashes that an answer of type `attach` names: its one form is a list of different SHA-256 in
 * hex, in the order in which they were added. Undefined for anything else.
 */
export function attachmentsOf(answer: Answer | undefined): readonly Sha256[] | undefined {
  if (!Array.isArray(answer) || answer.length > attachmentLimits.count) return undefined
  const hashes = answer.flatMap((one) => Sha256.safeParse(one).data ?? [])
  return new Set(hashes).size === answer.length ? hashes : undefined
}
