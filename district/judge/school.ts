import type { Act } from '#district/store/act.ts'
import { type BundleVerdict, listBundles, updateVerdict } from '#district/store/bundles.ts'
import { faultText } from '#district/store/fault-text.ts'
import { listCarried, recordsOf } from '#district/store/objects.ts'
import { listPacks } from '#district/store/packs.ts'
import { listRecords, type RecordVerdict, updateRecordVerdict } from '#district/store/records.ts'
import { insertRecount, listRecounts } from '#district/store/recounts.ts'
import type { Reading } from '#district/store/schema.ts'
import { listSettlements } from '#district/store/settlements.ts'
import { listStationsOf } from '#district/store/stations.ts'
import { engineVersion } from '#shared/engine/engine.ts'
import type { DistrictId, SchoolCode, Sha256 } from '#shared/ids.ts'
import { judgeBundles } from './bundles.ts'
import type { EngineOf } from './engines.ts'
import { isVerified, judgeRecords } from './records.ts'
import { recountRecord } from './recount.ts'

/**
 * Judges everything that is held of a school anew, from what is stored: so it does not matter which
 * bundle came first, and one that fills a gap releases those that wait behind it in the same act.
 */
export async function judgeSchool(act: Act, school: SchoolCode, engineOf: EngineOf): Promise<void> {
  const held = await holdingsOf(act.trx, act.district, school)
  const { verdicts } = judgeBundles(held)
  for (const { bundle, verdict } of held.bundles) {
    const next = verdicts.get(bundle)
    if (next === undefined) throw new Error('every bundle is judged')
    if (wordOf(next) === wordOf(verdict)) continue
    await updateVerdict(act.trx, act.district, bundle, next)
    await act.note(`bundle-${next.state}`, bundle, codeOf(next))
  }
  await judgeRecordsOf(act, school, engineOf, carriersOf(held, verdicts))
}

type Held = Awaited<ReturnType<typeof holdingsOf>>

/** All that is held of a school, as a set. */
export async function holdingsOf(db: Reading, district: DistrictId, school: SchoolCode) {
  const bundles = await listBundles(db, district, school)
  const carried = await listCarried(db, district, school)
  const admitted = bundles.filter((one) => one.admitted)
  return {
    stations: await listStationsOf(db, district, school),
    bundles,
    carried,
    settlements: await listSettlements(db, district, school),
    holdings: {
      packs: await listPacks(db, district),
      objects: new Set(
        admitted.flatMap(({ bundle }) => (carried.get(bundle) ?? []).map(({ hash }) => hash)),
      ),
    },
  }
}

async function judgeRecordsOf(
  act: Act,
  school: SchoolCode,
  engineOf: EngineOf,
  carriedBy: ReadonlyMap<Sha256, readonly BundleVerdict[]>,
): Promise<void> {
  const { trx, district, at } = act
  const records = await listRecords(trx, district, school)
  const recounts = new Map(await listRecounts(trx, district, school))
  for (const { record } of records) {
    if (recounts.has(record) || !isVerified({ carriedBy }, record)) continue
    const recount = await recountRecord(act, school, record, engineOf)
    await insertRecount(trx, district, { school, record, engine: engineVersion }, recount, at)
    recounts.set(record, recount)
  }
  const words = judgeRecords({ records, carriedBy, recounts })
  for (const { record, verdict } of records) {
    const next = words.get(record)
    if (next === undefined) throw new Error('every record is judged')
    if (wordOf(next) === wordOf(verdict)) continue
    await updateRecordVerdict(trx, district, { school, record }, next, at)
    await act.note(`record-${next.state}`, record, codeOf(next))
  }
}

function carriersOf(held: Held, verdicts: ReadonlyMap<Sha256, BundleVerdict>) {
  const carriers = new Map<Sha256, BundleVerdict[]>()
  for (const { bundle, admitted } of held.bundles) {
    if (!admitted) continue
    const verdict = verdicts.get(bundle)
    if (verdict === undefined) throw new Error('every bundle is judged')
    for (const record of recordsOf(held.carried.get(bundle))) {
      carriers.set(record, [...(carriers.get(record) ?? []), verdict])
    }
  }
  return carriers
}

/** Two verdicts with the same word are the same verdict. */
function wordOf(verdict: BundleVerdict | RecordVerdict): string {
  return 'fault' in verdict ? `${verdict.state} ${faultText(verdict.fault)}` : verdict.state
}

function codeOf(verdict: BundleVerdict | RecordVerdict) {
  return 'fault' in verdict ? { fault: verdict.fault.code } : {}
}
