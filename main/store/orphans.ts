import * as z from 'zod'
import type { Period, SchoolCode } from '#shared/ids.ts'
import { Orphan } from '#shared/pack/orphan.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { json } from './json.ts'

const OrphanRow = z.object({ orphan: json(Orphan) })

interface DraftOf {
  readonly school: SchoolCode
  readonly period: Period
}

/** What was entered in a draft and has no place in its present pack. */
export function listOrphans(db: ReadableDb, { school, period }: DraftOf): readonly Orphan[] {
  return db
    .all(
      OrphanRow,
      'SELECT orphan FROM orphans WHERE school = ? AND period = ? ORDER BY position',
      school,
      period,
    )
    .map(({ orphan }) => orphan)
}

/** Replaces the list: those that found a place again are no longer in it. */
export function putOrphans(
  db: WritableDb,
  { school, period }: DraftOf,
  orphans: readonly Orphan[],
): void {
  db.run('DELETE FROM orphans WHERE school = ? AND period = ?', school, period)
  for (const [position, orphan] of orphans.entries()) {
    db.run(
      'INSERT INTO orphans (school, period, position, orphan) VALUES (?, ?, ?, ?)',
      school,
      period,
      position,
      JSON.stringify(orphan),
    )
  }
}
