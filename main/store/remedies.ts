import * as z from 'zod'
import { Remedy, RemedyKey } from '#shared/contract/remedies.ts'
import { Instant, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { json } from './json.ts'

const RemedyRow = z.object({
  key: RemedyKey,
  remedy: json(Remedy),
  since: Instant,
  at: Instant,
  by: z.string(),
})
/** The newest word on a gap, with the day of the first. */
export type StoredRemedy = z.infer<typeof RemedyRow>

/** In the order of their keys. */
export const listRemedies = (db: ReadableDb, school: SchoolCode): readonly StoredRemedy[] =>
  db.all(
    RemedyRow,
    `SELECT r.key, r.remedy, r.at, a.name AS by,
       (SELECT min(f.at) FROM remedies f WHERE f.school = r.school AND f.key = r.key) AS since
     FROM remedies r JOIN accounts a ON a.id = r.actor
     WHERE r.school = ? AND r.position = (
       SELECT max(l.position) FROM remedies l WHERE l.school = r.school AND l.key = r.key)
     ORDER BY r.key`,
    school,
  )

export function insertRemedy(
  db: WritableDb,
  school: SchoolCode,
  { key, remedy }: Pick<StoredRemedy, 'key' | 'remedy'>,
  { at, actor }: { readonly at: Instant; readonly actor: string },
): void {
  db.run(
    'INSERT INTO remedies (school, key, remedy, at, actor) VALUES (?, ?, ?, ?, ?)',
    school,
    key,
    JSON.stringify(remedy),
    at,
    actor,
  )
}
