import { type BundleLine, findBundleFile, listBundles, listCarried } from '#main/store/bundles.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listRecords } from '#main/store/records.ts'
import type { StoredSchool } from '#main/store/schools.ts'
import { listSignedBundles } from '#main/store/signed-bundles.ts'
import { signingPair } from '#shared/bundle/keys.ts'
import { limits } from '#shared/bundle/limits.ts'
import type { Manifest } from '#shared/bundle/manifest.ts'
import { verifyManifest } from '#shared/bundle/unpack.ts'
import { sha256 } from '#shared/canonical.ts'
import { Fault, isFault } from '#shared/fault.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import { newestWord } from '#shared/reply/receipt-state.ts'
import { heldBundles, receiptsOf } from './receipts.ts'
import { restoredObjects } from './restored-records.ts'

/** A bundle of the outbox that can be read, with the very bytes that travel. */
export interface ReadyBundle {
  readonly id: Sha256
  readonly manifest: Manifest
  /** The signed manifest, with the principal's signature where there is one. */
  readonly jws: string
  readonly file: Uint8Array
}

/** A bundle that cannot be read: it stays where it is and is shown, never deleted. */
export interface SetAside {
  readonly line: BundleLine
  readonly fault: Fault
}

/** Whether it could be read, and only the keys are no longer the station's. */
export const isOfEarlierKeys = ({ fault }: SetAside): boolean =>
  isFault(fault, 'outbox-unreadable') && fault.details.why === 'key'

/** What waits at one school. */
export interface Outbox {
  /** Sealed records that no readable bundle carries and the district did not bring back, in the order of sealing. */
  readonly unpacked: readonly Sha256[]
  /**
   * Bundles that the district does not hold by its newest word, or holds without the principal's signature
   * that has been given since; in the order of packing.
   */
  readonly unconfirmed: readonly BundleLine[]
  readonly setAside: readonly SetAside[]
}

/** Looks through a school's outbox; every bundle that the district does not hold is read and proved. */
export async function outboxOf(
  db: ReadableDb,
  { code: school, signingSeed }: Pick<StoredSchool, 'code' | 'signingSeed'>,
): Promise<Outbox> {
  const { public: key } = await signingPair(signingSeed)
  const held = heldBundles(db, school)
  const lacking = new Set(newestWord(receiptsOf(db, school))?.unconfirmed)
  const signed = new Set(listSignedBundles(db, school).map(({ bundle }) => bundle))
  const missesSignature = (id: Sha256) => lacking.has(id) && signed.has(id)
  const unconfirmed: BundleLine[] = []
  const setAside: SetAside[] = []
  for (const line of listBundles(db, school)) {
    if (held.has(line.id) && !missesSignature(line.id)) continue
    const found = await readBundle(db, school, line)
    if ('fault' in found) setAside.push(found)
    else if (found.manifest.station.signing !== key && !held.has(line.id)) {
      // Packed before the station had new keys: the district would not take it any more. What it holds
      // already may still get its second signature.
      setAside.push({ line, fault: unreadable(line.id, 'key') })
    } else unconfirmed.push(line)
  }
  const lost = new Set(setAside.map(({ line }) => line.id))
  const packed = new Set(
    listCarried(db, school)
      .filter(({ bundle }) => !lost.has(bundle))
      .map(({ record }) => record),
  )
  const restored = restoredObjects(db, school)
  const unpacked = listRecords(db, school)
    .map(({ hash }) => hash)
    .filter((hash) => !packed.has(hash) && !restored.has(hash))
  return { unpacked, unconfirmed, setAside }
}

/** A bundle with its bytes, proved to be what its line says; or why it is set aside. */
export async function readBundle(
  db: ReadableDb,
  school: SchoolCode,
  line: BundleLine,
): Promise<ReadyBundle | SetAside> {
  const found = findBundleFile(db, school, line.id)
  if (found === null) throw new Error(`no bundle ${line.id}`)
  try {
    if (found.file.length > limits.bundleBytes || (await sha256(found.file)) !== found.fileHash) {
      throw unreadable(line.id, 'file')
    }
    const { id, manifest } = await verifyManifest(found.jws)
    if (id !== line.id) throw unreadable(line.id, 'id')
    return { id, manifest, jws: found.jws, file: found.file }
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    const isNamed = thrown.code === 'outbox-unreadable'
    return { line, fault: isNamed ? thrown : unreadable(line.id, thrown.code, thrown) }
  }
}

const unreadable = (bundle: Sha256, why: string, cause?: unknown) =>
  new Fault('outbox-unreadable', { bundle, why }, cause)
