import * as z from 'zod'
import { CellRef } from '#shared/engine/outcome.ts'
import type { Reason } from '#shared/engine/situation.ts'
import { type Period, RowId, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

/** A reason for a whole check has neither row nor cell; here that is the empty text. */
const ReasonRow = z.object({
  check_id: z.string(),
  row: z.union([z.literal(''), RowId]),
  cell: CellRef,
  text: z.string(),
})

/** The warning that a reason speaks to. */
export interface ReasonPlace extends Pick<Reason, 'check' | 'row' | 'cell'> {
  readonly school: SchoolCode
  readonly period: Period
}

export function listReasons(db: ReadableDb, school: SchoolCode, period: Period): readonly Reason[] {
  return db
    .all(
      ReasonRow,
      `SELECT check_id, row, cell, text FROM reasons WHERE school = ? AND period = ?
       ORDER BY check_id, row, cell`,
      school,
      period,
    )
    .map((found) => ({
      check: found.check_id,
      ...(found.row === '' ? {} : { row: found.row }),
      ...(found.cell === '' ? {} : { cell: found.cell }),
      text: found.text,
    }))
}

/** Null when no reason was given. */
export function findReason(db: ReadableDb, at: ReasonPlace): string | null {
  const found = db.find(
    ReasonRow,
    `SELECT check_id, row, cell, text FROM reasons
     WHERE school = ? AND period = ? AND check_id = ? AND row = ? AND cell = ?`,
    ...keyOf(at),
  )
  return found === null ? null : found.text
}

/** Without a text, withdraws the reason. */
export function putReason(db: WritableDb, at: ReasonPlace, text: string | undefined): void {
  if (text === undefined) {
    db.run(
      `DELETE FROM reasons
       WHERE school = ? AND period = ? AND check_id = ? AND row = ? AND cell = ?`,
      ...keyOf(at),
    )
    return
  }
  db.run(
    `INSERT INTO reasons (school, period, check_id, row, cell, text) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (school, period, check_id, row, cell) DO UPDATE SET text = excluded.text`,
    ...keyOf(at),
    text,
  )
}

const keyOf = ({ school, period, check, row, cell }: ReasonPlace) =>
  [school, period, check, row ?? '', cell ?? ''] as const
