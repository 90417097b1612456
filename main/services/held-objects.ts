import { findAttachment } from '#main/store/attachments.ts'
import { findManifest, listBundles } from '#main/store/bundles.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { findRecord } from '#main/store/records.ts'
import type { Manifest } from '#shared/bundle/manifest.ts'
import { verifyManifest } from '#shared/bundle/unpack.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import { newestWord } from '#shared/reply/receipt-state.ts'
import { receiptsOf } from './receipts.ts'
import { restoredObjects } from './restored-records.ts'

/**
 * The objects that the district holds by its newest word: what its bundles carried and what it has brought
 * back, without what it says is missing. None before the first receipt.
 */
export async function heldObjects(
  db: ReadableDb,
  school: SchoolCode,
): Promise<ReadonlySet<Sha256>> {
  const word = newestWord(receiptsOf(db, school))
  const held = new Set(await carriedIn(db, school, word?.bundles ?? []))
  for (const hash of restoredObjects(db, school).keys()) held.add(hash)
  for (const hash of word?.missing ?? []) held.delete(hash)
  return held
}

/**
 * What the district asks for by its newest word, is on its way in no bundle that it does not hold
 * yet, and is a record or an attachment of this school: the next bundle carries it. An answer draws
 * no other school's objects out of this workspace, and no personal ones: those leave only with a
 * release of their own.
 */
export async function objectsAskedFor(
  db: ReadableDb,
  school: SchoolCode,
): Promise<readonly Sha256[]> {
  const word = newestWord(receiptsOf(db, school))
  if (word === undefined || word.missing.length === 0) return []
  const known = new Set(word.bundles)
  const unconfirmed = listBundles(db, school)
    .map(({ id }) => id)
    .filter((id) => !known.has(id))
  const onTheWay = new Set(await carriedIn(db, school, unconfirmed))
  return word.missing.filter(
    (hash) =>
      !onTheWay.has(hash) &&
      (findRecord(db, school, hash) !== null || findAttachment(db, school, hash) !== null),
  )
}

async function carriedIn(
  db: ReadableDb,
  school: SchoolCode,
  bundles: readonly Sha256[],
): Promise<readonly Sha256[]> {
  const hashes: Manifest['objects'][number]['hash'][] = []
  for (const id of bundles) {
    const jws = findManifest(db, school, id)
    // A bundle of another life of this station's folder: what it carried is not known here.
    if (jws === null) continue
    const { manifest } = await verifyManifest(jws)
    hashes.push(...manifest.objects.map(({ hash }) => hash))
  }
  return hashes
}
