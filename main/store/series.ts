import * as z from 'zod'
import { type SeriesBegun, SeriesCause } from '#shared/contract/series.ts'
import { Epoch, Instant, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const SeriesRow = z.object({
  cause: SeriesCause,
  ended_epoch: Epoch,
  ended_sequence: z.int(),
  begun_epoch: Epoch,
  at: Instant,
  by: z.string(),
})

/** Every new series of a school, in the order in which they began; the first ever is not among them. */
export function listSeries(db: ReadableDb, school: SchoolCode): readonly SeriesBegun[] {
  return db
    .all(
      SeriesRow,
      `SELECT cause, ended_epoch, ended_sequence, begun_epoch, at, accounts.name AS by
       FROM series JOIN accounts ON accounts.id = series.by
       WHERE school = ? ORDER BY position`,
      school,
    )
    .map((row) => ({
      cause: row.cause,
      ended: { epoch: row.ended_epoch, sequence: row.ended_sequence },
      begun: { epoch: row.begun_epoch, sequence: 1 },
      at: row.at,
      by: row.by,
    }))
}

/** `by`: the account of the person who agreed. */
export function insertSeries(db: WritableDb, school: SchoolCode, series: SeriesBegun): void {
  db.run(
    `INSERT INTO series (school, cause, ended_epoch, ended_sequence, begun_epoch, at, by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    school,
    series.cause,
    series.ended.epoch,
    series.ended.sequence,
    series.begun.epoch,
    series.at,
    series.by,
  )
}
