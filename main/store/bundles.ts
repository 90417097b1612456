import * as z from 'zod'
import { Epoch, Instant, type SchoolCode, Sha256 } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const Bytes = z.instanceof(Uint8Array).transform((bytes): Uint8Array => new Uint8Array(bytes))
const LineRow = z.object({
  id: Sha256,
  epoch: Epoch,
  sequence: z.int(),
  packed_at: Instant,
})
const FileRow = z.object({ jws: z.string(), file: Bytes, file_hash: z.string() })
const CarriedRow = z.object({ bundle: Sha256, record: Sha256 })

/** A line of the outbox: a bundle's place in the chain, without its bytes. */
export interface BundleLine {
  readonly id: Sha256
  readonly epoch: Epoch
  readonly sequence: number
  readonly packedAt: Instant
}

/** A bundle's bytes as they lie in the store; whether they can be read is the reader's question. */
export interface BundleFile {
  readonly jws: string
  readonly file: Uint8Array
  readonly fileHash: string
}

/** In the order of packing. */
export function listBundles(db: ReadableDb, school: SchoolCode): readonly BundleLine[] {
  return db
    .all(
      LineRow,
      `SELECT id, epoch, sequence, packed_at FROM bundles WHERE school = ? ORDER BY rowid`,
      school,
    )
    .map((row) => ({
      id: row.id,
      epoch: row.epoch,
      sequence: row.sequence,
      packedAt: row.packed_at,
    }))
}

/** As it travels now, with the principal's signature where there is one. Null when there is no such bundle of this school. */
export function findBundleFile(db: ReadableDb, school: SchoolCode, id: Sha256): BundleFile | null {
  const row = db.find(
    FileRow,
    `SELECT coalesce(signed.jws, bundles.jws) AS jws, coalesce(signed.file, bundles.file) AS file,
       coalesce(signed.file_hash, bundles.file_hash) AS file_hash
     FROM bundles LEFT JOIN signed_bundles AS signed ON signed.position =
       (SELECT max(position) FROM signed_bundles WHERE bundle = bundles.id)
     WHERE bundles.school = ? AND bundles.id = ?`,
    school,
    id,
  )
  return row === null ? null : { jws: row.jws, file: row.file, fileHash: row.file_hash }
}

/** How many bytes travel now; 0 when there is no such bundle of this school. */
export function bundleSize(db: ReadableDb, school: SchoolCode, id: Sha256): number {
  const sql = `SELECT coalesce(
      (SELECT length(file) FROM signed_bundles WHERE bundle = bundles.id ORDER BY position DESC LIMIT 1),
      length(file)
    ) AS bytes FROM bundles WHERE school = ? AND id = ?`
  return db.find(z.object({ bytes: z.int() }), sql, school, id)?.bytes ?? 0
}

/** SHA-256 of every file as which the bundle has travelled or travels. */
export function listFileHashes(
  db: ReadableDb,
  school: SchoolCode,
  id: Sha256,
): ReadonlySet<string> {
  const sql = `SELECT file_hash FROM bundles WHERE school = ? AND id = ?
    UNION SELECT signed_bundles.file_hash FROM signed_bundles
    JOIN bundles ON bundles.id = signed_bundles.bundle WHERE bundles.school = ? AND bundles.id = ?`
  const rows = db.all(FileRow.pick({ file_hash: true }), sql, school, id, school, id)
  return new Set(rows.map(({ file_hash }) => file_hash))
}

/** The signed manifest alone; null when there is no such bundle of this school. */
export function findManifest(db: ReadableDb, school: SchoolCode, id: Sha256): string | null {
  const sql = 'SELECT jws FROM bundles WHERE school = ? AND id = ?'
  return db.find(FileRow.pick({ jws: true }), sql, school, id)?.jws ?? null
}

export function insertBundle(
  db: WritableDb,
  school: SchoolCode,
  bundle: BundleLine & BundleFile,
): void {
  db.run(
    `INSERT INTO bundles (id, school, epoch, sequence, jws, file, file_hash, packed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    bundle.id,
    school,
    bundle.epoch,
    bundle.sequence,
    bundle.jws,
    bundle.file,
    bundle.fileHash,
    bundle.packedAt,
  )
}

/** Which records each bundle of a school carries. */
export function listCarried(
  db: ReadableDb,
  school: SchoolCode,
): readonly { readonly bundle: Sha256; readonly record: Sha256 }[] {
  return db.all(
    CarriedRow,
    `SELECT bundle_records.bundle, bundle_records.record FROM bundle_records
     JOIN bundles ON bundles.id = bundle_records.bundle
     WHERE bundles.school = ? ORDER BY bundles.rowid, bundle_records.record`,
    school,
  )
}

export function insertCarried(db: WritableDb, bundle: Sha256, record: Sha256): void {
  db.run('INSERT INTO bundle_records (bundle, record) VALUES (?, ?)', bundle, record)
}
