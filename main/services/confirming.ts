import { listBundles } from '#main/store/bundles.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findPrincipal } from '#main/store/principals.ts'
import { findRecord } from '#main/store/records.ts'
import type { StoredSchool } from '#main/store/schools.ts'
import { insertSignedBundle, listSignedBundles } from '#main/store/signed-bundles.ts'
import { type SigningPair, signingPair } from '#shared/bundle/keys.ts'
import { sealBundle } from '#shared/bundle/pack.ts'
import { signAsPrincipal } from '#shared/bundle/principal.ts'
import { sha256 } from '#shared/canonical.ts'
import type { ToConfirm } from '#shared/contract/principal.ts'
import type { NewSeries } from '#shared/contract/series.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import { newestWord } from '#shared/reply/receipt-state.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { describeRecord } from './described.ts'
import { getDistrict } from './district.ts'
import { objectsAskedFor } from './held-objects.ts'
import { unwrapKey } from './key-wraps.ts'
import type { Kit } from './kit.ts'
import { outboxOf, type ReadyBundle, readBundle } from './outbox.ts'
import { type HandingKit, packAll } from './pack-all.ts'
import { objectsListed } from './packing.ts'
import { receiptsOf } from './receipts.ts'
import { getSchool } from './schools.ts'
import { standingOf } from './standing.ts'

/**
 * What the principal's signature would confirm: every record of a bundle that travels and that the present
 * key has not signed, with what it changes, its reasons and results; and records that are sealed and not
 * packed yet, which signing packs.
 */
export async function toConfirm(
  db: ReadableDb,
  actor: Actor,
  school: SchoolCode,
  kit: Pick<Kit, 'shelf'>,
): Promise<readonly ToConfirm[]> {
  allow(actor, 'see-proof')
  const stored = getSchool(db, school)
  const described: ToConfirm[] = []
  for (const hash of await waitingRecords(db, stored)) {
    described.push(await describeRecord(db, hash, kit))
  }
  return described
}

/**
 * Records of bundles that wait for the signature, then those that signing packs: what is new, and what the
 * district asks for again; each once.
 */
async function waitingRecords(db: ReadableDb, school: StoredSchool): Promise<readonly Sha256[]> {
  const packed = (await unsigned(db, school)).flatMap(recordsIn)
  const { is } = await standingOf(db, school)
  if (is !== 'approved') return [...new Set(packed)]
  const { unpacked } = await outboxOf(db, school)
  const asked = (await objectsAskedFor(db, school.code)).filter(
    (hash) => findRecord(db, school.code, hash) !== null,
  )
  return [...new Set([...packed, ...unpacked, ...asked])]
}

const recordsIn = ({ manifest }: Unsigned): readonly Sha256[] =>
  manifest.objects.filter(({ kind }) => kind === 'record').map(({ hash }) => hash)

/** Fault `confirm-changed` unless these are the very records that the person has read. */
function requireShown(
  db: ReadableDb,
  school: SchoolCode,
  { shown, now }: { readonly shown: readonly Sha256[]; readonly now: readonly Sha256[] },
): void {
  const [before, after] = [new Set(shown), new Set(now)]
  const more = [...after].filter((hash) => !before.has(hash))
  const fewer = [...before].filter((hash) => !after.has(hash))
  if (more.length + fewer.length === 0) return
  const named = (hashes: readonly Sha256[]) =>
    hashes.map((hash) => {
      const record = findRecord(db, school, hash)
      return record === null ? hash.slice(0, 8) : `${record.form} ${record.period}`
    })
  throw new Fault('confirm-changed', { more: named(more), fewer: named(fewer) })
}

/**
 * Packs what is new and signs every bundle that travels, and that the district holds without a
 * principal's signature; answers with how many. Nothing is signed that the person has not been shown.
 * Faults: `principal-key-missing`, `confirm-changed`, `key-wrong` for another passphrase,
 * `confirm-nothing`, `attachment-lost`, those of packing.
 */
export async function signAsThePrincipal(
  db: WritableDb,
  actor: Actor,
  input: {
    readonly school: SchoolCode
    readonly passphrase: string
    readonly shown: readonly Sha256[]
    readonly agreed: readonly NewSeries[]
  },
  kit: HandingKit,
): Promise<number> {
  allow(actor, 'confirm')
  const school = getSchool(db, input.school)
  const stored = findPrincipal(db, input.school)
  if (stored === null) throw new Fault('principal-key-missing', {})
  const { shown } = input
  requireShown(db, school.code, { shown, now: await waitingRecords(db, school) })
  const pair = await signingPair(await unwrapKey(stored.wrapped, input.passphrase))
  await packAll(db, [school], { actor, agreed: input.agreed }, kit)
  const bundles = await unsigned(db, school)
  if (bundles.length === 0) throw new Fault('confirm-nothing', {})
  requireShown(db, school.code, { shown, now: bundles.flatMap(recordsIn) })
  for (const bundle of bundles) await signOne(db, actor, { school, bundle, pair }, kit)
  return bundles.length
}

async function signOne(
  db: WritableDb,
  actor: Actor,
  { school, bundle, pair }: { school: StoredSchool; bundle: Unsigned; pair: SigningPair },
  kit: Kit,
): Promise<void> {
  const { escrow } = getDistrict(db).appointment
  const { id, manifest } = bundle
  const jws = await signAsPrincipal(bundle.jws, pair)
  const file = await sealBundle({
    ...{ jws, manifest, objects: await objectsListed(db, school.code, manifest) },
    recipients: [manifest.recipient.age, ...(escrow === undefined ? [] : [escrow])],
  })
  const fileHash = await sha256(file)
  db.transaction(() => {
    const signed = { bundle: id, signing: pair.public, signed_at: kit.clock() }
    insertSignedBundle(db, { ...signed, jws, file, fileHash, account: actor.id })
  })
}

/** Without its file: those of all bundles together may be large. */
type Unsigned = Omit<ReadyBundle, 'file'>

/**
 * Bundles with records that the present key has not signed: on their way, or held unconfirmed. One of
 * earlier station keys that the district does not hold is set aside: nobody would take it.
 */
async function unsigned(db: ReadableDb, school: StoredSchool): Promise<readonly Unsigned[]> {
  const { code, signingSeed } = school
  const { public: ours } = await signingPair(signingSeed)
  const key = findPrincipal(db, code)?.signing
  const signed = new Set(
    listSignedBundles(db, code)
      .filter(({ signing }) => signing === key)
      .map(({ bundle }) => bundle),
  )
  const word = newestWord(receiptsOf(db, code))
  const [held, lacking] = [new Set(word?.bundles), new Set(word?.unconfirmed)]
  const found: Unsigned[] = []
  for (const line of listBundles(db, code).filter(({ id }) => !signed.has(id))) {
    if (held.has(line.id) && !lacking.has(line.id)) continue
    const bundle = await readBundle(db, code, line)
    if ('fault' in bundle) continue
    if (!held.has(line.id) && bundle.manifest.station.signing !== ours) continue
    const { id, manifest, jws } = bundle
    if (manifest.objects.some(({ kind }) => kind === 'record')) found.push({ id, manifest, jws })
  }
  return found
}
