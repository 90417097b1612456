import * as z from 'zod'
import { Instant, Period, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const ChangeRow = z.object({
  at: Instant,
  actor: z.uuid(),
  period: Period,
  cell: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/** One line of the append-only log: JSON of what stood in the cell, null for nothing. */
export type Change = z.infer<typeof ChangeRow>

export function insertChange(db: WritableDb, school: SchoolCode, change: Change): void {
  db.run(
    `INSERT INTO changes (at, actor, school, period, cell, before, after)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    change.at,
    change.actor,
    school,
    change.period,
    change.cell,
    change.before,
    change.after,
  )
}

/** What happened to one cell, oldest first. */
export function listChanges(db: ReadableDb, school: SchoolCode, cell: string): readonly Change[] {
  return db.all(
    ChangeRow,
    `SELECT at, actor, period, cell, before, after FROM changes
     WHERE school = ? AND cell = ? ORDER BY id`,
    school,
    cell,
  )
}
