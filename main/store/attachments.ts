import * as z from 'zod'
import type { Media } from '#shared/attachment/kept.ts'
import { Instant, type Period, type SchoolCode, Sha256 } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const Bytes = z.instanceof(Uint8Array).transform((bytes): Uint8Array => new Uint8Array(bytes))
const AttachmentRow = z.object({
  hash: Sha256,
  media: z.enum(['image/jpeg', 'application/pdf']),
  name: z.string(),
  bytes: Bytes,
  thumbnail: Bytes.nullable(),
  added_at: Instant,
  added_by: z.uuid(),
})

/** A photo or document of a school, under the SHA-256 that its bytes had when it was added. */
export type StoredAttachment = z.infer<typeof AttachmentRow>

const columns = 'hash, media, name, bytes, thumbnail, added_at, added_by'

/** Null when the school has no such attachment. The bytes are not proved. */
export function findAttachment(
  db: ReadableDb,
  school: SchoolCode,
  hash: Sha256,
): StoredAttachment | null {
  return db.find(
    AttachmentRow,
    `SELECT ${columns} FROM attachments WHERE school = ? AND hash = ?`,
    school,
    hash,
  )
}

/** The same bytes again are the same attachment. */
export function insertAttachment(
  db: WritableDb,
  school: SchoolCode,
  one: Omit<StoredAttachment, 'media'> & { readonly media: Media },
): void {
  db.run(
    `INSERT INTO attachments (school, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (school, hash) DO NOTHING`,
    ...[school, one.hash, one.media, one.name, one.bytes, one.thumbnail],
    ...[one.added_at, one.added_by],
  )
}

/** Notes that a cell got an attachment, or lost it; the attachment itself stays. */
export function insertBinding(
  db: WritableDb,
  at: { readonly school: SchoolCode; readonly period: Period; readonly cell: string },
  binding: {
    readonly hash: Sha256
    readonly bound: boolean
    readonly at: Instant
    readonly by: string
  },
): void {
  db.run(
    `INSERT INTO attachment_bindings (school, hash, period, cell, bound, at, by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[at.school, binding.hash, at.period, at.cell, binding.bound ? 1 : 0],
    ...[binding.at, binding.by],
  )
}

/** Notes that a record names this attachment, so that it travels with it. */
export function insertRecordAttachment(db: WritableDb, record: Sha256, hash: Sha256): void {
  db.run('INSERT INTO record_attachments (record, hash) VALUES (?, ?)', record, hash)
}

/** What a record names, sorted. */
export function listRecordAttachments(db: ReadableDb, record: Sha256): readonly Sha256[] {
  return db
    .all(
      z.object({ hash: Sha256 }),
      'SELECT hash FROM record_attachments WHERE record = ? ORDER BY hash',
      record,
    )
    .map(({ hash }) => hash)
}
