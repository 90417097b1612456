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

export function insertRow(db: WritableDb, at: RowPlace, row: Row): void {
  db.run(
    `INSERT INTO register_rows (school, register, id, from_day, to_day, cells, position)
     VALUES (?, ?, ?, ?, ?, ?, (
       SELECT coalesce(max(position), 0) + 1 FROM register_rows WHERE school = ? AND register = ?))`,
    at.school,
    at.register,
    at.row,
    row.from,
    row.to ?? null,
    JSON.stringify(row.cells),
    at.school,
    at.register,
  )
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

export function deleteRow(db: WritableDb, at: RowPlace): void {
  db.run(
    'DELETE FROM register_rows WHERE school = ? AND register = ? AND id = ?',
    at.school,
    at.register,
    at.row,
  )
}

function fromRow(row: z.infer<typeof StoredRow>): Row {
  return {
    id: row.id,
    from: row.from_day,
    ...(row.to_day === null ? {} : { to: row.to_day }),
    cells: row.cells,
  }
}
