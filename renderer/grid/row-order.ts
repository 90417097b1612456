import type { Row } from '#shared/engine/situation.ts'

/** Rows in use first, archived ones after them, each part in the order in which it was entered. */
export function rowOrder(rows: readonly Row[]): readonly Row[] {
  return [
    ...rows.filter((row) => row.to === undefined),
    ...rows.filter((row) => row.to !== undefined),
  ]
}
