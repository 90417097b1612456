import * as z from 'zod'
import { Instant, type Period, type SchoolCode, Sha256 } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const DraftRow = z.object({ revision: z.int(), saved_at: Instant, pack: Sha256.nullable() })

export interface StoredDraft {
  /** How often it was saved. */
  readonly revision: number
  readonly savedAt: Instant
  /** The pack with which it was filled last; null for one that an earlier program left. */
  readonly pack: Sha256 | null
}

/** Null before the first save. */
export function findDraft(db: ReadableDb, school: SchoolCode, period: Period): StoredDraft | null {
  const row = db.find(
    DraftRow,
    'SELECT revision, saved_at, pack FROM drafts WHERE school = ? AND period = ?',
    school,
    period,
  )
  return row === null ? null : { revision: row.revision, savedAt: row.saved_at, pack: row.pack }
}

export function putDraft(
  db: WritableDb,
  draft: { school: SchoolCode; period: Period; revision: number; at: Instant; pack: Sha256 },
): void {
  db.run(
    `INSERT INTO drafts (school, period, revision, saved_at, pack) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (school, period) DO UPDATE SET revision = excluded.revision,
       saved_at = excluded.saved_at, pack = excluded.pack`,
    draft.school,
    draft.period,
    draft.revision,
    draft.at,
    draft.pack,
  )
}
