import { listPeople } from '#main/store/accounts.ts'
import { findAttachment, insertAttachment, type StoredAttachment } from '#main/store/attachments.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { bareJpeg } from '#shared/attachment/jpeg.ts'
import { keptOf, refuseLarger } from '#shared/attachment/kept.ts'
import { attachmentLimits } from '#shared/attachment/limits.ts'
import { sha256 } from '#shared/canonical.ts'
import type { AttachmentLine } from '#shared/contract/attachments.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { toBase64 } from './base64.ts'
import type { Kit } from './kit.ts'
import { getSchool } from './schools.ts'

/**
 * Keeps a photo without its metadata, or a document, under the hash of what is kept. Faults: those of
 * `keptOf`, `school-unknown`, `act-refused`.
 */
export async function addAttachment(
  db: WritableDb,
  actor: Actor,
  input: {
    readonly school: SchoolCode
    readonly name: string
    readonly bytes: Uint8Array
    readonly thumbnail: Uint8Array | null
  },
  kit: Pick<Kit, 'clock'>,
): Promise<Sha256> {
  allow(actor, 'fill')
  getSchool(db, input.school)
  const { media, bytes } = keptOf(input.bytes)
  const hash = await sha256(bytes)
  if (input.thumbnail !== null) refuseLarger(input.thumbnail, attachmentLimits.thumbnailBytes)
  const thumbnail = input.thumbnail === null ? null : bareJpeg(input.thumbnail)
  const { school, name } = input
  const added = { added_at: kit.clock(), added_by: actor.id }
  db.transaction(() =>
    insertAttachment(db, school, { hash, media, name, bytes, thumbnail, ...added }),
  )
  return hash
}

/** Those of these hashes that are there, without their bytes. */
export function attachmentLines(
  db: ReadableDb,
  actor: Actor,
  input: { readonly school: SchoolCode; readonly hashes: readonly Sha256[] },
): readonly AttachmentLine[] {
  allow(actor, 'fill')
  const names = new Map(listPeople(db).map((one) => [one.actor.id, one.actor.name]))
  return input.hashes.flatMap((hash) => {
    const found = findAttachment(db, input.school, hash)
    if (found === null) return []
    const { media, name, bytes, thumbnail, added_at, added_by } = found
    return {
      ...{ hash, media, name, size: bytes.length, added_at },
      ...(thumbnail === null ? {} : { thumbnail: toBase64(thumbnail) }),
      added_by: names.get(added_by) ?? added_by,
    }
  })
}

/** An attachment for a person to look at. Throws `attachment-lost`, `act-refused`. */
export function getAttachment(
  db: ReadableDb,
  actor: Actor,
  at: { readonly school: SchoolCode; readonly hash: Sha256 },
): Promise<StoredAttachment> {
  allow(actor, 'fill')
  return readAttachment(db, at)
}

/** The attachment with bytes that are still its own. Throws `attachment-lost`. */
export async function readAttachment(
  db: ReadableDb,
  { school, hash }: { readonly school: SchoolCode; readonly hash: Sha256 },
): Promise<StoredAttachment> {
  const found = findAttachment(db, school, hash)
  if (found === null) throw new Fault('attachment-lost', { hash, why: 'missing' })
  if ((await sha256(found.bytes)) !== hash) {
    throw new Fault('attachment-lost', { hash, why: 'damaged' })
  }
  return found
}
