import { listRecordAttachments } from '#main/store/attachments.ts'
import { insertBundle, insertCarried, listBundles } from '#main/store/bundles.ts'
import { type ChainPlace, findChain, putChain } from '#main/store/chains.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import type { Enrolment } from '#main/store/enrolments.ts'
import { findObject } from '#main/store/objects.ts'
import { findPrincipal } from '#main/store/principals.ts'
import { listReplies } from '#main/store/replies.ts'
import type { StoredSchool } from '#main/store/schools.ts'
import { insertSeries } from '#main/store/series.ts'
import { cutBySize, halfAFile } from '#shared/bundle/cut.ts'
import { signingPair } from '#shared/bundle/keys.ts'
import { bundleFormat, type Manifest } from '#shared/bundle/manifest.ts'
import { sealBundle, signManifest } from '#shared/bundle/pack.ts'
import { hex } from '#shared/bytes.ts'
import { sha256 } from '#shared/canonical.ts'
import type { SeriesBreak } from '#shared/contract/series.ts'
import { Epoch, type SchoolCode, type Sha256 } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import type { Appointment } from '#shared/trust/appointment.ts'
import { readAttachment } from './attaching.ts'
import type { Kit } from './kit.ts'
import { newestReply } from './receipts.ts'
import { faceOf } from './schools.ts'

/** A series that cannot go on, and the person who agreed that a new one begins. */
export interface AgreedBreak extends SeriesBreak {
  readonly by: Actor
}

/** What is to be packed, for whom, and where the chain stands. */
export interface PackInput {
  readonly records: readonly Sha256[]
  /** Objects that the district asks for again. */
  readonly asked: readonly Sha256[]
  /** Objects that a receipt proves to be held; they are not carried again. */
  readonly held: ReadonlySet<Sha256>
  readonly district: Appointment
  /** Absent when the chain goes on, or begins for the first time. */
  readonly broken: AgreedBreak | undefined
}

/**
 * Packs a bundle that carries nothing and names the principal's key: the district has to know it before it
 * can approve it, and what was packed earlier does not name it.
 */
export async function packAnnouncement(
  db: WritableDb,
  school: StoredSchool,
  { district, broken }: Pick<PackInput, 'district' | 'broken'>,
  kit: Kit,
): Promise<void> {
  const next = nextPlace(db, school, broken, kit)
  await packOne(db, school, { objects: [], next, district }, kit)
}

/**
 * Packs a request for enrolment: a bundle that carries nothing and shows the secret of the invitation.
 * It takes its place in the chain like any other.
 */
export async function packRequest(
  db: WritableDb,
  school: StoredSchool,
  input: Pick<PackInput, 'district' | 'broken'> & { readonly enrolment: Enrolment },
  kit: Kit,
): Promise<void> {
  const { invitation, secret } = input.enrolment
  const next = nextPlace(db, school, input.broken, kit)
  const { district } = input
  await packOne(db, school, { objects: [], next, district, enrolment: { invitation, secret } }, kit)
}

/**
 * Packs these records into the next bundles of the school's chain, each in one transaction with the
 * counter that it raises. Where the chain is broken the first of them begins a new epoch, and the cause
 * is kept with the person who agreed; what breaks a chain says `series.ts`.
 */
export async function packRecords(
  db: WritableDb,
  school: StoredSchool,
  input: PackInput,
  kit: Kit,
): Promise<void> {
  let { broken } = input
  for (const objects of cutBySize(await objectsOf(db, school.code, input), halfAFile)) {
    const next = nextPlace(db, school, broken, kit)
    await packOne(db, school, { objects, next, district: input.district }, kit)
    broken = undefined
  }
}

async function packOne(
  db: WritableDb,
  school: StoredSchool,
  input: {
    readonly objects: readonly Carried[]
    readonly next: NextPlace
    readonly district: Appointment
    readonly enrolment?: NonNullable<Manifest['enrolment']>
  },
  kit: Kit,
): Promise<void> {
  const { objects, next, district, enrolment } = input
  const { place, broken } = next
  const pair = await signingPair(school.signingSeed)
  const manifest: Manifest = {
    format: bundleFormat,
    kind: kit.kind,
    school: school.code,
    station: await faceOf(school),
    epoch: place.epoch,
    sequence: place.sequence,
    ...linkOf(db, school, place),
    recipient: { district: district.district, age: district.recipient },
    pack: kit.loaded.ref,
    objects: objects
      .map(({ hash, kind, size }) => ({ hash, kind, size }))
      .sort((one, other) => (one.hash < other.hash ? -1 : 1)),
    ...refersOf(objects),
    ...(enrolment === undefined ? {} : { enrolment }),
    ...principalOf(db, school),
    ...receiptOf(db, school),
    created_at: kit.clock(),
  }
  const { id, jws } = await signManifest(manifest, pair)
  const file = await sealBundle({
    jws,
    manifest,
    objects: await objectsListed(db, school.code, manifest),
    recipients: [district.recipient, ...(district.escrow === undefined ? [] : [district.escrow])],
  })
  const fileHash = await sha256(file)
  const { epoch, sequence } = place
  db.transaction(() => {
    insertBundle(db, school.code, {
      ...{ id, epoch, sequence, jws, file, fileHash },
      packedAt: manifest.created_at,
    })
    for (const { hash, kind } of objects) {
      if (kind === 'record') insertCarried(db, id, hash)
    }
    putChain(db, place)
    if (broken !== undefined) {
      const { cause, last: ended, by } = broken
      const at = manifest.created_at
      insertSeries(db, school.code, { cause, ended, begun: { epoch, sequence }, at, by: by.id })
    }
  })
}

/** Where the next bundle stands in the chain, and what it begins anew for, if it does. */
interface NextPlace {
  readonly place: ChainPlace
  readonly broken: AgreedBreak | undefined
}

function nextPlace(
  db: ReadableDb,
  { station }: StoredSchool,
  broken: AgreedBreak | undefined,
  kit: Kit,
): NextPlace {
  const here = findChain(db, station)
  if (here !== null && broken === undefined) {
    return { place: { ...here, sequence: here.sequence + 1 }, broken }
  }
  return { place: { station, epoch: Epoch.parse(hex(kit.random(4))), sequence: 1 }, broken }
}

/** Within an epoch the bundle before; at its beginning what was last known of the one before. */
function linkOf(
  db: ReadableDb,
  school: StoredSchool,
  place: ChainPlace,
): Pick<Manifest, 'previous' | 'begins'> {
  const bundles = listBundles(db, school.code)
  if (place.sequence > 1) {
    const before = bundles.find(
      (line) => line.epoch === place.epoch && line.sequence === place.sequence - 1,
    )
    if (before === undefined) throw new Error(`no bundle before ${place.epoch} ${place.sequence}`)
    return { previous: before.id }
  }
  const lastManifest = bundles.at(-1)?.id
  const lastReceipt = listReplies(db, school.code).at(-1)?.hash
  if (lastManifest === undefined && lastReceipt === undefined) return {}
  return {
    begins: {
      ...(lastManifest === undefined ? {} : { last_manifest: lastManifest }),
      ...(lastReceipt === undefined ? {} : { last_receipt: lastReceipt }),
    },
  }
}

function principalOf(db: ReadableDb, { code }: StoredSchool): Pick<Manifest, 'principal'> {
  const principal = findPrincipal(db, code)
  return principal === null ? {} : { principal: principal.signing }
}

function receiptOf(db: ReadableDb, school: StoredSchool): Pick<Manifest, 'highest_receipt'> {
  const newest = newestReply(db, school.code)
  if (newest === undefined) return {}
  const { hash, reply } = newest.stored
  const { district_epoch, reply_seq } = reply
  return { highest_receipt: { district_epoch, reply_seq, reply: hash } }
}

/** Without its bytes: photos and documents of years do not fit into a small computer's memory at once. */
interface Carried {
  readonly hash: Sha256
  readonly kind: Manifest['objects'][number]['kind']
  readonly size: number
  /** The attachments that a record names. */
  readonly rests: readonly Sha256[]
}

/** What the records of a bundle name and an earlier bundle carries. */
function refersOf(objects: readonly Carried[]): Pick<Manifest, 'refers'> {
  const here = new Set(objects.map(({ hash }) => hash))
  const refers = new Set(objects.flatMap(({ rests }) => rests.filter((hash) => !here.has(hash))))
  return refers.size === 0 ? {} : { refers: [...refers].sort() }
}

/**
 * What the district asks for again, then each record after those of its attachments that no receipt
 * proves to be held. Should the power fail between two bundles, a record that was not carried yet
 * brings its attachments once more; none is carried without them. Each is read to be proved, before
 * anything is packed, and read again into its bundle. Throws `attachment-lost`.
 */
async function objectsOf(
  db: ReadableDb,
  school: SchoolCode,
  { records, asked, held }: Pick<PackInput, 'records' | 'asked' | 'held'>,
): Promise<readonly Carried[]> {
  const carried = new Map<Sha256, Carried>()
  const carry = async (hash: Sha256) => {
    if (carried.has(hash)) return
    const { kind, bytes } = await objectOf(db, school, hash)
    const rests = kind === 'record' ? listRecordAttachments(db, hash) : []
    carried.set(hash, { hash, kind, size: bytes.length, rests })
  }
  for (const hash of asked) await carry(hash)
  for (const record of records) {
    for (const hash of listRecordAttachments(db, record)) if (!held.has(hash)) await carry(hash)
    await carry(record)
  }
  return [...carried.values()]
}

/** The objects that a manifest lists, as they lie in the store. Throws `attachment-lost`. */
export async function objectsListed(
  db: ReadableDb,
  school: SchoolCode,
  { objects }: Pick<Manifest, 'objects'>,
): Promise<ReadonlyMap<Sha256, Uint8Array>> {
  const found = new Map<Sha256, Uint8Array>()
  for (const { hash } of objects) found.set(hash, (await objectOf(db, school, hash)).bytes)
  return found
}

/** A record, or an attachment whose bytes are still its own. Throws `attachment-lost`. */
async function objectOf(
  db: ReadableDb,
  school: SchoolCode,
  hash: Sha256,
): Promise<Pick<Carried, 'kind'> & { readonly bytes: Uint8Array }> {
  const object = findObject(db, hash)
  if (object !== null) return object
  const { bytes } = await readAttachment(db, { school, hash })
  return { kind: 'attachment', bytes }
}
