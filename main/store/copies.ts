import * as z from 'zod'
import { Instant, type SchoolCode, Sha256 } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const CopyRow = z.object({
  bundle: Sha256,
  at: Instant,
  file: z.string(),
  bytes: z.int(),
  file_hash: Sha256,
})

/** A file that was written to a folder and read back. */
export type Copy = z.infer<typeof CopyRow>

/** Copies of a school's bundles, oldest first. */
export function listCopies(db: ReadableDb, school: SchoolCode): readonly Copy[] {
  return db.all(
    CopyRow,
    `SELECT copies.bundle, copies.at, copies.file, copies.bytes, copies.file_hash FROM copies
     JOIN bundles ON bundles.id = copies.bundle WHERE bundles.school = ? ORDER BY copies.id`,
    school,
  )
}

export function insertCopy(db: WritableDb, copy: Copy): void {
  db.run(
    'INSERT INTO copies (bundle, at, file, bytes, file_hash) VALUES (?, ?, ?, ?, ?)',
    copy.bundle,
    copy.at,
    copy.file,
    copy.bytes,
    copy.file_hash,
  )
}
