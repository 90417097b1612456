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

const FoundChange = ChangeRow.extend({ id: z.int() })

/** A line of the log with its place in it. */
export type NumberedChange = z.infer<typeof FoundChange>

/** Which lines of the log belong to a question. */
export interface ChangesAsked {
  /** Cells by their whole name. */
  readonly cells: readonly string[]
  /** Every cell whose name begins so: the cells of a row, the reasons of a warning. */
  readonly beginning: readonly string[]
  /** Reasons whose place in the log ends so, or has this between two colons. */
  readonly reasonsAbout: readonly string[]
  /** Only lines of this period; of every one without it. */
  readonly period?: Period | undefined
  /** Only lines with a smaller place: the next page. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Lines of these cells, newest first. */
export function findChanges(
  db: ReadableDb,
  school: SchoolCode,
  asked: ChangesAsked,
): readonly NumberedChange[] {
  const named = asked.cells.map(() => 'cell = ?')
  // The sign after the last of any name stands above all that begin with it.
  const begun = asked.beginning.map(() => '(cell >= ? AND cell < ?)')
  const about = asked.reasonsAbout.map(
    () => "(cell >= 'reason:' AND cell < 'reason;' AND instr(cell || ':', ?) > 0)",
  )
  return db.all(
    FoundChange,
    `SELECT id, at, actor, period, cell, before, after FROM changes
     WHERE school = ? AND (${[...named, ...begun, ...about].join(' OR ')})
       AND (? IS NULL OR period = ?) AND id < ?
     ORDER BY id DESC LIMIT ?`,
    school,
    ...asked.cells,
    ...asked.beginning.flatMap((start) => [start, `${start}\u{10ffff}`]),
    ...asked.reasonsAbout.map((part) => `:${part}`),
    ...[asked.period ?? null, asked.period ?? null],
    asked.before ?? Number.MAX_SAFE_INTEGER,
    asked.limit,
  )
}
