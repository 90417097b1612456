import type { Deps } from '#district/deps.ts'
import type { MetFile } from '#district/files/read.ts'
import { type OpenedBundle, openBundle } from '#district/judge/open-bundle.ts'
import { judgeSchool } from '#district/judge/school.ts'
import { isSameFace } from '#district/judge/station.ts'
import type { District } from '#district/open-district.ts'
import { type Act, perform } from '#district/store/act.ts'
import {
  type BundleVerdict,
  hasBundle,
  insertBundle,
  listBundles,
} from '#district/store/bundles.ts'
import { upsertFile } from '#district/store/files.ts'
import { listInvitations } from '#district/store/invitations.ts'
import { ensureObject, linkObject, listCarried, recordsOf } from '#district/store/objects.ts'
import { ensureRecord, type HeldRecord, listRecords } from '#district/store/records.ts'
import { ensureStation, listStationsOf, noteInvitation } from '#district/store/stations.ts'
import { utf8 } from '#shared/bytes.ts'
import { sha256 } from '#shared/canonical.ts'
import { Fault, type FaultValue, faultValue } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'
import { announcePrincipal, keepSignatures } from './keeping-signatures.ts'

/** What became of a file: opened as a bundle with the district's word on it, or quarantined. */
export type Ingested =
  | { readonly state: 'quarantined'; readonly fault: FaultValue }
  | {
      readonly state: 'verified' | 'waiting' | 'disputed'
      readonly fault?: FaultValue
      readonly bundle: OpenedBundle
      /** Whether the same bundle had come before, in whatever file. */
      readonly again: boolean
      readonly records: readonly HeldRecord[]
    }

/**
 * Takes in one file: bytes → verified → rows, in one transaction. Twice the same changes nothing but
 * the audit log, and the order in which files come plays no part (design §7, Convergence). What
 * cannot be opened is quarantined with its fault; nothing is dropped, and no file is touched.
 */
export async function ingest(file: MetFile, deps: Deps): Promise<Ingested> {
  const opened = await open(file, deps.district)
  const { db, id } = deps.district
  const act = { db, district: id, person: deps.person, at: deps.clock() }
  return perform(act, 'ingest', async (under) => {
    if (opened instanceof Fault) return quarantine(under, file, opened)
    const again = await hasBundle(under.trx, id, opened.id)
    if (!again) {
      await store(under, opened)
      await judgeSchool(under, opened.manifest.school, deps.engineOf)
    }
    await announcePrincipal(under, opened)
    const refused = await keepSignatures(under, opened)
    if (refused !== undefined) return quarantine(under, file, refused)
    const met = await remember(under, file, { bundle: opened.id, fault: null })
    await under.note('ingest', opened.id, { file: met, again })
    return { ...(await wordOn(under, opened)), bundle: opened, again }
  })
}

async function open(file: MetFile, district: District): Promise<OpenedBundle | Fault> {
  if ('fault' in file) return file.fault
  try {
    return await openBundle(file.bytes, district)
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown
    throw thrown
  }
}

async function quarantine(act: Act, file: MetFile, thrown: Fault): Promise<Ingested> {
  const fault = faultValue(thrown)
  const met = await remember(act, file, { bundle: null, fault })
  await act.note('quarantine', met, { fault: fault.code })
  return { state: 'quarantined', fault }
}

/** Keeps what the file was and became; answers with its id, for a name may say anything. */
async function remember(
  { trx, district, at }: Act,
  file: MetFile,
  outcome: { readonly bundle: Sha256 | null; readonly fault: FaultValue | null },
): Promise<Sha256> {
  const hash = 'bytes' in file ? await sha256(file.bytes) : null
  const file_id = hash ?? (await sha256(utf8(`unread\n${file.name}\n${file.size}`)))
  await upsertFile(trx, district, {
    file_id,
    name: file.name,
    size: file.size,
    hash,
    ...outcome,
    first_seen_at: at,
    last_seen_at: at,
  })
  return file_id
}

/** Lays down what the bundle brought. It is judged afterwards, with everything else that is held. */
async function store({ trx, district, at }: Act, opened: OpenedBundle): Promise<void> {
  const { manifest, face, fingerprint } = opened
  const { school, epoch, sequence, previous = null } = manifest
  await ensureStation(trx, district, { ...face, fingerprint }, at)
  const invitation = await invitationShown({ trx, district }, manifest)
  if (invitation !== undefined) await noteInvitation(trx, district, face, invitation, at)
  const stations = await listStationsOf(trx, district, school)
  const admitted = stations.some((one) => isSameFace(one, face) && one.state === 'approved')
  const verdict = { state: 'waiting', fault: unjudged(school, fingerprint) } as const
  await insertBundle(
    trx,
    district,
    {
      ...{ ...face, bundle: opened.id, epoch, sequence, previous, received_at: at },
      ...{ needs: opened.needs, admitted, verdict },
    },
    { jws: opened.jws, seen: manifest.highest_receipt },
  )
  for (const { hash, kind } of manifest.objects) {
    const bytes = opened.objects.get(hash)
    if (bytes === undefined) throw new Error('unpacking proves every object')
    await ensureObject(trx, district, school, hash, bytes)
    await linkObject(trx, district, opened.id, hash, kind)
  }
  for (const head of opened.heads) await ensureRecord(trx, district, head, at)
}

/** The invitation of this school whose secret a request shows; undefined for another secret or none. */
async function invitationShown(
  { trx, district }: Pick<Act, 'trx' | 'district'>,
  { school, enrolment }: OpenedBundle['manifest'],
): Promise<Sha256 | undefined> {
  if (enrolment === undefined) return undefined
  const invited = (await listInvitations(trx, district, school)).get(enrolment.invitation)
  return invited?.secret === enrolment.secret ? invited.hash : undefined
}

/** Stands for an instant only: the act judges the bundle before it ends. */
const unjudged = (school: string, fingerprint: string): FaultValue => ({
  code: 'held-station-unknown',
  details: { school, fingerprint },
})

async function wordOn({ trx, district }: Act, { id, manifest }: OpenedBundle) {
  const bundles = await listBundles(trx, district, manifest.school)
  const verdict: BundleVerdict | undefined = bundles.find((one) => one.bundle === id)?.verdict
  if (verdict === undefined) throw new Error('the bundle has just been stored')
  const carried = recordsOf((await listCarried(trx, district, manifest.school)).get(id))
  const records = await listRecords(trx, district, manifest.school)
  return { ...verdict, records: records.filter(({ record }) => carried.includes(record)) }
}
