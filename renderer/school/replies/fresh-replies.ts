import type { FoundReply } from '#shared/contract/replies.ts'

/**
 * How many files of the folder applying would change something for: also a reply that is stored already
 * and whose pack or records are not, because the power failed between.
 */
export const countFresh = (replies: readonly FoundReply[]): number =>
  replies.filter(
    (one) =>
      !('fault' in one) &&
      [one, one.restore, ...one.packs].some((carried) => carried?.state === 'new'),
  ).length
