import type { Instant } from '#shared/ids.ts'

const day = 24 * 60 * 60 * 1_000
/** Two machines that are both about right. */
const tolerance = day
/** Longer than an office is ever silent. */
const silence = 2 * 365 * day

/**
 * Whether a clock has jumped, by the newest time that is known to have been: `behind` more than a day
 * before it, `ahead` more than two years after it. Undefined when it may be right, and when no time is
 * known. Nothing is ordered by it: a person is told.
 */
export function clockJump(
  now: Instant,
  newest: Instant | undefined,
): 'behind' | 'ahead' | undefined {
  if (newest === undefined) return undefined
  const after = Date.parse(now) - Date.parse(newest)
  if (after < -tolerance) return 'behind'
  return after > silence ? 'ahead' : undefined
}
