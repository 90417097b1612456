import type { LineOutcome } from '#shared/spreadsheet/import-plan.ts'
import type { TriedImport } from './trial.ts'

/** How many lines of a file come to what. */
export function countsOf({ plan }: TriedImport) {
  const count = (outcome: LineOutcome) =>
    plan.lines.filter((line) => line.outcome === outcome).length
  const [added, updated] = [count('added'), count('updated')]
  return {
    ...{ added, updated, unchanged: count('unchanged'), leftOut: count('left-out') },
    taken: added + updated,
  }
}
