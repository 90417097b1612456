import type { Settings } from '#district/config.ts'
import type { UnknownReply } from '#district/store/lives.ts'
import type { Language } from '#shared/words/words.ts'
import { reasonLines } from './reason.ts'

/** That a backup was put back, and what to do: said of one school, because what helps it helps all. */
export function putBackLines(
  [first]: readonly UnknownReply[],
  settings: Settings,
  language: Language,
): readonly string[] {
  if (first === undefined) return []
  const { school, reply_seq } = first
  const fault = { code: 'district-put-back', details: { school, reply_seq } } as const
  return reasonLines(fault, settings, language)
}
