import * as z from 'zod'
import { Instant, type SchoolCode, Sha256, SigningKey } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const SignedRow = z.object({
  bundle: Sha256,
  signing: SigningKey,
  signed_at: Instant,
  /** Of the person whose account signed. */
  name: z.string(),
})

/** That the principal has signed a bundle, with which key, when, and under which name. */
export type SignedBundle = z.infer<typeof SignedRow>

/** In the order of signing. */
export function listSignedBundles(db: ReadableDb, school: SchoolCode): readonly SignedBundle[] {
  return db.all(
    SignedRow,
    `SELECT signed_bundles.bundle, signed_bundles.signing, signed_at, accounts.name
     FROM signed_bundles JOIN bundles ON bundles.id = signed_bundles.bundle
     JOIN accounts ON accounts.id = signed_bundles.signed_by
     WHERE bundles.school = ? ORDER BY signed_bundles.position`,
    school,
  )
}

/** From now on this file travels in the place of the one before: the same bundle. */
export function insertSignedBundle(
  db: WritableDb,
  signed: Omit<SignedBundle, 'name'> & {
    readonly account: string
    readonly jws: string
    readonly file: Uint8Array
    readonly fileHash: Sha256
  },
): void {
  db.run(
    `INSERT INTO signed_bundles (bundle, signing, jws, file, file_hash, signed_at, signed_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    signed.bundle,
    signed.signing,
    signed.jws,
    signed.file,
    signed.fileHash,
    signed.signed_at,
    signed.account,
  )
}
