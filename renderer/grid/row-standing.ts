import type { Violation } from '#shared/engine/outcome.ts'
import type { RowId } from '#shared/ids.ts'

/** What stands at the left of a row, the worst of it. */
export type RowStanding = 'error' | 'warning' | 'blank'

/** How rows stand: a blank that must be filled is no mistake, a warning with its reason is settled. */
export function standingOf(violations: readonly Violation[]): RowStanding | undefined {
  const open = violations.filter((one) => one.reason === undefined)
  if (open.some((one) => one.severity === 'error' && one.check !== 'required')) return 'error'
  if (open.some((one) => one.severity === 'warning')) return 'warning'
  return open.some((one) => one.check === 'required') ? 'blank' : undefined
}

/** Of a register's violations those rows that have any, with how they stand. */
export function standings(
  register: string,
  violations: readonly Violation[],
): ReadonlyMap<RowId, RowStanding> {
  const byRow = new Map<RowId, Violation[]>()
  for (const violation of violations) {
    for (const row of rowsOf(register, violation)) {
      const known = byRow.get(row)
      if (known === undefined) byRow.set(row, [violation])
      else known.push(violation)
    }
  }
  const found = new Map<RowId, RowStanding>()
  for (const [row, own] of byRow) {
    const standing = standingOf(own)
    if (standing !== undefined) found.set(row, standing)
  }
  return found
}

/** Rows may be named outright, or by their cells (two rows with one number). */
function rowsOf(register: string, { cells }: Violation): ReadonlySet<RowId> {
  const rows = new Set<RowId>()
  for (const cell of cells) {
    const [name, row] = cell.split('/')
    // A row that stands in a cell's name was put there by the engine from a RowId.
    if (name === register && row !== undefined) rows.add(row as RowId)
  }
  return rows
}

/** The message that a cell shows: an error before a warning before a blank. */
export function worst(violations: readonly Violation[]): Violation | undefined {
  const open = violations.filter((one) => one.reason === undefined)
  return (
    open.find((one) => one.severity === 'error' && one.check !== 'required') ??
    open.find((one) => one.severity === 'warning') ??
    open[0]
  )
}
