import type { IconName } from '#renderer/ui/icon.tsx'
import type { Tone } from '#renderer/ui/mark.tsx'
import type { UnitResult } from '#shared/engine/outcome.ts'

/** Picture and colour of each verdict; the word comes from the words. */
export const verdictLooks: Readonly<Record<UnitResult['verdict'], readonly [Tone, IconName]>> = {
  pass: ['met', 'met'],
  fail: ['bad', 'bad'],
  incomplete: ['none', 'none'],
  exempt: ['none', 'info'],
}
