import type { IconName } from '#renderer/ui/icon.tsx'
import type { Tone } from '#renderer/ui/mark.tsx'
import type { Standing } from '#shared/engine/outcome.ts'

/** Picture and colour of each standing; the word comes from the words. */
export const standingLooks: Readonly<Record<Standing, readonly [Tone, IconName]>> = {
  met: ['met', 'met'],
  floor_ok: ['near', 'near'],
  below_floor: ['bad', 'bad'],
  no_data: ['none', 'none'],
  not_applicable: ['none', 'none'],
}
