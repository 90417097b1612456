import type { RemedyLine } from '#shared/contract/remedies.ts'

/** Remedies of gaps that are still there, whose day is over and that are not done. */
export const overdueOf = (
  remedies: ReadonlyMap<string, RemedyLine>,
  open: ReadonlySet<string>,
  today: string,
): readonly RemedyLine[] =>
  [...remedies.values()].filter(
    ({ key, remedy: { due, progress } }) =>
      open.has(key) && progress !== 'done' && due !== undefined && due < today,
  )
