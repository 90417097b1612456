import type { Row } from '#shared/engine/situation.ts'
import type { RowId } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'
import type { GivenCells } from './given-cells.ts'

/** What both layouts of a register show. */
export interface RegisterRows {
  readonly register: Register
  readonly rows: readonly Row[]
  /** Rows that count at the register's moment. */
  readonly counted: ReadonlySet<RowId>
  /** What the pack itself gives: read, never typed. */
  readonly given: GivenCells
  readonly onArchive: (row: Row) => void
}

/** From this many columns on a register lies on its side: few rows, many figures of each. */
const manyColumns = 13

export const liesOnItsSide = (register: Register): boolean => register.columns.length >= manyColumns
