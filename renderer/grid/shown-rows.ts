import type { Row } from '#shared/engine/situation.ts'
import type { RowId } from '#shared/ids.ts'
import type { RowStanding } from './row-standing.ts'

/** Which rows the grid shows, by how they stand. */
export type Show = 'current' | 'all' | 'error' | 'warning' | 'blank' | 'new' | 'archived'

export const shows: readonly Show[] = [
  'current',
  'all',
  'error',
  'warning',
  'blank',
  'new',
  'archived',
]

interface Known {
  readonly standings: ReadonlyMap<RowId, RowStanding>
  readonly isNew: (row: RowId) => boolean
  readonly isArchived: (row: Row) => boolean
}

export function isShown(row: Row, show: Show, { standings, isNew, isArchived }: Known): boolean {
  switch (show) {
    case 'all':
      return true
    case 'current':
      return !isArchived(row)
    case 'archived':
      return isArchived(row)
    case 'new':
      return isNew(row.id)
    case 'error':
    case 'warning':
    case 'blank':
      return standings.get(row.id) === show
  }
}

/**
 * The rows on the screen. `applied` is what the filter and the order gave when they were last
 * applied, out of `known`: an edit never takes a row from under the person, and rows that were added
 * since stand at the end, whatever the filter says.
 */
export function keptOrder(
  applied: readonly RowId[],
  known: ReadonlySet<RowId>,
  now: readonly RowId[],
): readonly RowId[] {
  const there = new Set(now)
  return [...applied.filter((row) => there.has(row)), ...now.filter((row) => !known.has(row))]
}
