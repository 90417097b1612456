import type { Row } from '#shared/engine/situation.ts'
import type { Period } from '#shared/ids.ts'
import { archivedFrom } from './archived.ts'

/** Rows in use first, archived ones after them, each part in the order in which it was entered. */
export function rowOrder(rows: readonly Row[], period: Period): readonly Row[] {
  return [
    ...rows.filter((row) => archivedFrom(row, period) === undefined),
    ...rows.filter((row) => archivedFrom(row, period) !== undefined),
  ]
}
