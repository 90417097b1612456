import * as z from 'zod'
import type { Reason } from '#shared/engine/situation.ts'
import { type Period, RowId, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

/** A reason for a whole form's check has no row; here that is the empty text. */
const ReasonRow = z.object({
  check_id: z.string(),
  row: z.union([z.literal(''), RowId]),
  text: z.string(),
})

/** The warning that a reason speaks to. */
export interface ReasonPlace {
  readonly school: SchoolCode
  readonly period: Period
  readonly check: string
  readonly row?: RowId | undefined
}

export function listReasons(db: ReadableDb, school: SchoolCode, period: Period): readonly Reason[] {
  return db
    .all(
      ReasonRow,
      `SELECT check_id, row, text FROM reasons WHERE school = ? AND period = ?
       ORDER BY check_id, row`,
      school,
      period,
    )
    .map((found) => ({
      check: found.check_id,
      ...(found.row === '' ? {} : { row: found.row }),
      text: found.text,
    }))
}

/** Null when no reason was given. */
export function findReason(db: ReadableDb, at: ReasonPlace): string | null {
  const found = db.find(
    ReasonRow,
    `SELECT check_id, row, text FROM reasons
     WHERE school = ? AND period = ? AND check_id = ? AND row = ?`,
    at.school,
    at.period,
    at.check,
    at.row ?? '',
  )
  return found === null ? null : found.text
}

/** Without a text, withdraws the reason. */
export function putReason(db: WritableDb, at: ReasonPlace, text: string | undefined): void {
  const key = [at.school, at.period, at.check, at.row ?? ''] as const
  if (text === undefined) {
    db.run(
      'DELETE FROM reasons WHERE school = ? AND period = ? AND check_id = ? AND row = ?',
      ...key,
    )
    return
  }
  db.run(
    `INSERT INTO reasons (school, period, check_id, row, text) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (school, period, check_id, row) DO UPDATE SET text = excluded.text`,
    ...key,
    text,
  )
}
