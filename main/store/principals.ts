import * as z from 'zod'
import { Instant, type SchoolCode, SigningKey } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const PrincipalRow = z.object({
  signing: SigningKey,
  wrapped: z.instanceof(Uint8Array).transform((bytes): Uint8Array => new Uint8Array(bytes)),
  made_at: Instant,
  made_by: z.string(),
})

/** A principal's key: its secret lies under the principal's own passphrase. */
export type StoredPrincipal = z.infer<typeof PrincipalRow>

/** The key that signs now, the newest; null before one was made. */
export function findPrincipal(db: ReadableDb, school: SchoolCode): StoredPrincipal | null {
  return db.find(
    PrincipalRow,
    `SELECT signing, wrapped, made_at, made_by FROM principals WHERE school = ?
     ORDER BY position DESC LIMIT 1`,
    school,
  )
}

/** Takes the place of the key before, which stays stored. */
export function insertPrincipal(db: WritableDb, school: SchoolCode, one: StoredPrincipal): void {
  db.run(
    'INSERT INTO principals (school, signing, wrapped, made_at, made_by) VALUES (?, ?, ?, ?, ?)',
    school,
    one.signing,
    one.wrapped,
    one.made_at,
    one.made_by,
  )
}
