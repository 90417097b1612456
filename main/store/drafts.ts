import * as z from 'zod'
import { Instant, type Period, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const DraftRow = z.object({ revision: z.int(), saved_at: Instant })

/** How often the draft was saved, and when last. Null before the first save. */
export function findDraft(
  db: ReadableDb,
  school: SchoolCode,
  period: Period,
): { readonly revision: number; readonly savedAt: Instant } | null {
  const row = db.find(
    DraftRow,
    'SELECT revision, saved_at FROM drafts WHERE school = ? AND period = ?',
    school,
    period,
  )
  return row === null ? null : { revision: row.revision, savedAt: row.saved_at }
}

export function putDraft(
  db: WritableDb,
  draft: { school: SchoolCode; period: Period; revision: number; at: Instant },
): void {
  db.run(
    `INSERT INTO drafts (school, period, revision, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (school, period) DO UPDATE SET revision = excluded.revision, saved_at = excluded.saved_at`,
    draft.school,
    draft.period,
    draft.revision,
    draft.at,
  )
}
