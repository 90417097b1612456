import * as z from 'zod'
import {
  FormKey,
  Instant,
  Period,
  type RegisterKey,
  RowId,
  type SchoolCode,
  Sha256,
} from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const RecordRow = z.object({
  hash: Sha256,
  form: FormKey,
  period: Period,
  revision: z.int(),
  content: Sha256,
  sealed_at: Instant,
})

/** A sealed record in its place; its bytes are the object of the same hash. */
export interface StoredRecord {
  readonly hash: Sha256
  readonly form: FormKey
  readonly period: Period
  readonly revision: number
  /** Hash of what the draft said when it was sealed, to see whether it still says so. */
  readonly content: Sha256
  readonly sealedAt: Instant
}

const columns = 'hash, form, period, revision, content, sealed_at'

/** All records of a school in the order in which they were sealed. */
export function listRecords(db: ReadableDb, school: SchoolCode): readonly StoredRecord[] {
  return db
    .all(RecordRow, `SELECT ${columns} FROM records WHERE school = ? ORDER BY position`, school)
    .map(fromRow)
}

/** The newest record of a form and period; null when none was sealed. */
export function findCurrentRecord(
  db: ReadableDb,
  at: { readonly school: SchoolCode; readonly form: FormKey; readonly period: Period },
): StoredRecord | null {
  const row = db.find(
    RecordRow,
    `SELECT ${columns} FROM records WHERE school = ? AND form = ? AND period = ?
     ORDER BY revision DESC LIMIT 1`,
    at.school,
    at.form,
    at.period,
  )
  return row === null ? null : fromRow(row)
}

/** Null when this school never sealed it. */
export function findRecord(db: ReadableDb, school: SchoolCode, hash: Sha256): StoredRecord | null {
  const row = db.find(
    RecordRow,
    `SELECT ${columns} FROM records WHERE school = ? AND hash = ?`,
    school,
    hash,
  )
  return row === null ? null : fromRow(row)
}

export function insertRecord(
  db: WritableDb,
  school: SchoolCode,
  record: StoredRecord,
  by: string,
): void {
  db.run(
    `INSERT INTO records (school, sealed_by, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    school,
    by,
    record.hash,
    record.form,
    record.period,
    record.revision,
    record.content,
    record.sealedAt,
  )
}

/** Notes that a row stands in a record: from now on it can be archived, never removed. */
export function insertRecordRow(
  db: WritableDb,
  at: { school: SchoolCode; register: RegisterKey; row: RowId },
  record: Sha256,
): void {
  db.run(
    'INSERT INTO record_rows (school, register, row, record) VALUES (?, ?, ?, ?)',
    at.school,
    at.register,
    at.row,
    record,
  )
}

/** What is noted of a row under another name of its register is noted under this one too. */
export function carrySealing(
  db: WritableDb,
  at: { school: SchoolCode; register: RegisterKey; row: RowId },
): void {
  db.run(
    `INSERT OR IGNORE INTO record_rows (school, register, row, record)
     SELECT school, ?, row, record FROM record_rows WHERE school = ? AND row = ?`,
    at.register,
    at.school,
    at.row,
  )
}

/** The records that rest on a row, from the last period back. */
export function listRecordsOfRow(
  db: ReadableDb,
  at: { school: SchoolCode; register: RegisterKey; row: RowId },
): readonly StoredRecord[] {
  return db
    .all(
      RecordRow,
      `SELECT ${columns} FROM records WHERE hash IN
         (SELECT record FROM record_rows WHERE school = ? AND register = ? AND row = ?)
       ORDER BY period DESC, revision DESC`,
      at.school,
      at.register,
      at.row,
    )
    .map(fromRow)
}

/** Whether any record rests on this row. */
export function isRowSealed(
  db: ReadableDb,
  at: { school: SchoolCode; register: RegisterKey; row: RowId },
): boolean {
  const found = db.find(
    z.object({ row: RowId }),
    'SELECT row FROM record_rows WHERE school = ? AND register = ? AND row = ? LIMIT 1',
    at.school,
    at.register,
    at.row,
  )
  return found !== null
}

/** The rows of a register on which any record rests. */
export function listSealedRows(
  db: ReadableDb,
  at: { school: SchoolCode; register: RegisterKey },
): ReadonlySet<RowId> {
  const found = db.all(
    z.object({ row: RowId }),
    'SELECT DISTINCT row FROM record_rows WHERE school = ? AND register = ?',
    at.school,
    at.register,
  )
  return new Set(found.map(({ row }) => row))
}

function fromRow(row: z.infer<typeof RecordRow>): StoredRecord {
  return {
    hash: row.hash,
    form: row.form,
    period: row.period,
    revision: row.revision,
    content: row.content,
    sealedAt: row.sealed_at,
  }
}
