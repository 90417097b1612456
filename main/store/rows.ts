import * as z from 'zod'
import type { Row } from '#shared/engine/situation.ts'
import { Row as RowShape } from '#shared/engine/situation.ts'
import { PlainDate, RegisterKey, RowId, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { json } from './json.ts'

const StoredRow = z.object({
  register: RegisterKey,
  id: RowId,
  from_day: PlainDate,
  to_day: PlainDate.nullable(),
  cells: json(RowShape.shape.cells),
})

/** One row of one register of a school; registers live on from period to period. */
export interface RowPlace {
  readonly school: SchoolCode
  readonly register: RegisterKey
  readonly row: RowId
}

/** Rows that stand on at least one day from `first` until before `after`, in the order in which they were added. */
export function listRows(
  db: ReadableDb,
  school: SchoolCode,
  days: { readonly first: string; readonly after: string },
): readonly { readonly register: RegisterKey; readonly row: Row }[] {
  return db
    .all(
      StoredRow,
      `SELECT register, id, from_day, to_day, cells FROM register_rows
       WHERE school = ? AND from_day < ? AND (to_day IS NULL OR to_day > ?)
       ORDER BY register, position, id`,
      school,
      days.after,
      days.first,
    )
    .map((row) => ({ register: row.register, row: fromRow(row) }))
}

/** Null when the register has no such row. */
export function findRow(db: ReadableDb, at: RowPlace): Row | null {
  const row = db.find(
    StoredRow,
    `SELECT register, id, from_day, to_day, cells FROM register_rows
     WHERE school = ? AND register = ? AND id = ?`,
    at.school,
    at.register,
    at.row,
  )
  return row === null ? null : fromRow(row)
}

/** At the end of its register; a row that was removed comes back to its place. */
export function insertRow(db: WritableDb, at: RowPlace, row: Row): void {
  const { school, register } = at
  db.run(
    `INSERT INTO register_rows (school, register, id, from_day, to_day, cells, position)
     VALUES (?, ?, ?, ?, ?, ?, coalesce(
       (SELECT position FROM removed_rows WHERE school = ? AND register = ? AND id = ?),
       1 + max(
         (SELECT coalesce(max(position), 0) FROM register_rows WHERE school = ? AND register = ?),
         (SELECT coalesce(max(position), 0) FROM removed_rows WHERE school = ? AND register = ?))))`,
    ...[school, register, at.row, row.from, row.to ?? null, JSON.stringify(row.cells)],
    ...[school, register, at.row],
    ...[school, register],
    ...[school, register],
  )
  db.run('DELETE FROM removed_rows WHERE school = ? AND register = ? AND id = ?', ...keyOf(at))
}

/** Replaces what stands in an existing row. */
export function updateRow(db: WritableDb, at: RowPlace, row: Row): void {
  const changed = db.run(
    `UPDATE register_rows SET from_day = ?, to_day = ?, cells = ?
     WHERE school = ? AND register = ? AND id = ?`,
    row.from,
    row.to ?? null,
    JSON.stringify(row.cells),
    at.school,
    at.register,
    at.row,
  )
  if (changed !== 1) throw new Error(`no row ${at.row} in ${at.register}`)
}

/** Takes the row away; its place is remembered, and of its cells the ones named. */
export function removeRow(db: WritableDb, at: RowPlace, kept: Row['cells']): void {
  db.run(
    `INSERT INTO removed_rows (school, register, id, position, cells)
     SELECT school, register, id, position, ? FROM register_rows
     WHERE school = ? AND register = ? AND id = ?`,
    JSON.stringify(kept),
    ...keyOf(at),
  )
  db.run('DELETE FROM register_rows WHERE school = ? AND register = ? AND id = ?', ...keyOf(at))
}

/** What was kept of a removed row; null when there was none. */
export function findRemovedCells(db: ReadableDb, at: RowPlace): Row['cells'] | null {
  const found = db.find(
    StoredRow.pick({ cells: true }),
    'SELECT cells FROM removed_rows WHERE school = ? AND register = ? AND id = ?',
    ...keyOf(at),
  )
  return found === null ? null : found.cells
}

const keyOf = ({ school, register, row }: RowPlace) => [school, register, row] as const

function fromRow(row: z.infer<typeof StoredRow>): Row {
  return {
    id: row.id,
    from: row.from_day,
    ...(row.to_day === null ? {} : { to: row.to_day }),
    cells: row.cells,
  }
}
