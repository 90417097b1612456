import { judgeBundles } from '#district/judge/bundles.ts'
import { confirmationsOf } from '#district/judge/confirming.ts'
import type { EngineOf } from '#district/judge/engines.ts'
import { holdingsOf } from '#district/judge/school.ts'
import { type Beginning, judgeSeries } from '#district/judge/series.ts'
import type { District } from '#district/open-district.ts'
import { getManifestJws, type HeldBundle } from '#district/store/bundles.ts'
import { listQuarantined } from '#district/store/files.ts'
import { getObject, recordsOf } from '#district/store/objects.ts'
import { listPacks } from '#district/store/packs.ts'
import { listPrincipals } from '#district/store/principals.ts'
import { type HeldRecord, listRecords } from '#district/store/records.ts'
import { listRecounts } from '#district/store/recounts.ts'
import { listSchools } from '#district/store/stations.ts'
import { countTakenIn } from '#district/store/taken-in.ts'
import { listTrustEvents } from '#district/store/trust-events.ts'
import { verifyManifest } from '#shared/bundle/unpack.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import { type ChangedCell, changedCells } from '#shared/record/changed-cells.ts'
import { readRecord } from '#shared/record/read.ts'
import { trustedKeys } from '#shared/trust/trusted-keys.ts'
import { signsOfPutBack } from './put-back.ts'

/** Everything that a reviewer asks first: who, what came in, what it says, what is wrong with it. */
export type Overview = Awaited<ReturnType<typeof overviewOf>>

export async function overviewOf({ db, id }: Pick<District, 'db' | 'id'>, engineOf: EngineOf) {
  const schools = []
  const takenIn = await countTakenIn(db, id)
  for (const school of await listSchools(db, id)) {
    schools.push(await schoolOf({ db, id }, school, engineOf, takenIn))
  }
  return {
    packs: [...(await listPacks(db, id)).values()],
    schools,
    /** Replies that schools have and the books have not. */
    putBack: await signsOfPutBack(db, id),
    quarantined: await listQuarantined(db, id),
  }
}

async function schoolOf(
  { db, id }: Pick<District, 'db' | 'id'>,
  school: SchoolCode,
  engineOf: EngineOf,
  takenIn: ReadonlyMap<Sha256, number>,
) {
  const held = await holdingsOf(db, id, school)
  const { chains } = judgeBundles(held)
  const admitted = held.bundles.filter((one) => one.admitted)
  const beginnings = await beginningsOf({ db, id }, admitted)
  const recounts = await listRecounts(db, id, school)
  const records = await listRecords(db, id, school)
  const confirmations = await confirmationsOf(db, { district: id, school }, held, engineOf)
  const principals = await listPrincipals(db, id, school)
  const trusted = trustedKeys(await listTrustEvents(db, id, school))
  const corrections = new Map<Sha256, readonly ChangedCell[]>()
  const known = new Set(records.map(({ record }) => record))
  for (const one of records) {
    corrections.set(one.record, await correctionsOf({ db, id }, one, held, known))
  }
  return {
    school,
    stations: held.stations.map((one) => ({ ...one, chains: chains.get(one.station) ?? [] })),
    principals: principals.map((one) => ({
      ...one,
      state: trusted.get(one.signing)?.act ?? ('new' as const),
    })),
    /** How each new series fits to what is held. */
    series: judgeSeries(beginnings, admitted).map((one) => ({ school, ...one })),
    bundles: held.bundles.map((one) => ({
      ...one,
      /** How often the very same came again. */
      came_again: (takenIn.get(one.bundle) ?? 1) - 1,
      /** Why a person keeps it, among those that claim its place. */
      kept: held.settlements.get(one.bundle),
      /** Whether the principal has signed, where the pack asks for it. */
      confirmation: confirmations.get(one.bundle),
      records: [...recordsOf(held.carried.get(one.bundle))],
    })),
    records: records.map((one) => ({
      ...one,
      current: isCurrent(one, records),
      /** As the district computed them. */
      units: recounts.get(one.record)?.units ?? [],
      /** What was changed from the record that it replaces. */
      corrections: corrections.get(one.record) ?? [],
    })),
  }
}

/** The first bundle of each series of an admitted station, with what it remembers. */
async function beginningsOf(
  { db, id }: Pick<District, 'db' | 'id'>,
  admitted: readonly HeldBundle[],
): Promise<readonly Beginning[]> {
  const beginnings: Beginning[] = []
  for (const first of admitted.filter(({ sequence }) => sequence === 1)) {
    const jws = await getManifestJws(db, id, first.school, first.bundle)
    const { manifest } = await verifyManifest(jws)
    beginnings.push({ first, last: manifest.begins?.last_manifest })
  }
  return beginnings
}

/** The cells in which a record differs from the one that it replaces; none while that one is not here. */
async function correctionsOf(
  { db, id }: Pick<District, 'db' | 'id'>,
  { school, record, supersedes }: HeldRecord,
  { holdings }: Awaited<ReturnType<typeof holdingsOf>>,
  /** All records: what a hostile one claims to replace may be an object of another kind. */
  known: ReadonlySet<Sha256>,
): Promise<readonly ChangedCell[]> {
  const isHere = (hash: Sha256) => holdings.objects.has(hash) && known.has(hash)
  if (supersedes === null || !isHere(supersedes) || !isHere(record)) return []
  const read = async (hash: Sha256) => readRecord(await getObject(db, id, school, hash))
  return changedCells(await read(supersedes), await read(record))
}

/** Nothing that was judged supersedes it. */
function isCurrent({ record }: HeldRecord, records: readonly HeldRecord[]): boolean {
  return !records.some((one) => one.supersedes === record && one.verdict.state !== 'waiting')
}
