import { judgeBundles } from '#district/judge/bundles.ts'
import { holdingsOf } from '#district/judge/school.ts'
import type { District } from '#district/open-district.ts'
import { listQuarantined } from '#district/store/files.ts'
import { recordsOf } from '#district/store/objects.ts'
import { listPacks } from '#district/store/packs.ts'
import { type HeldRecord, listRecords } from '#district/store/records.ts'
import { listRecounts } from '#district/store/recounts.ts'
import { listSchools } from '#district/store/stations.ts'
import type { SchoolCode } from '#shared/ids.ts'

/** Everything that a reviewer asks first: who, what came in, what it says, what is wrong with it. */
export type Overview = Awaited<ReturnType<typeof overviewOf>>

export async function overviewOf({ db, id }: Pick<District, 'db' | 'id'>) {
  const schools = []
  for (const school of await listSchools(db, id)) {
    schools.push(await schoolOf({ db, id }, school))
  }
  return {
    packs: [...(await listPacks(db, id)).values()],
    schools,
    quarantined: await listQuarantined(db, id),
  }
}

async function schoolOf({ db, id }: Pick<District, 'db' | 'id'>, school: SchoolCode) {
  const held = await holdingsOf(db, id, school)
  const { chains } = judgeBundles(held)
  const recounts = await listRecounts(db, id, school)
  const records = await listRecords(db, id, school)
  return {
    school,
    stations: held.stations.map((one) => ({ ...one, chains: chains.get(one.station) ?? [] })),
    bundles: held.bundles.map((one) => ({
      ...one,
      records: [...recordsOf(held.carried.get(one.bundle))],
    })),
    records: records.map((one) => ({
      ...one,
      current: isCurrent(one, records),
      /** As the district computed them. */
      units: recounts.get(one.record)?.units ?? [],
    })),
  }
}

/** Nothing that was judged supersedes it. */
function isCurrent({ record }: HeldRecord, records: readonly HeldRecord[]): boolean {
  return !records.some((one) => one.supersedes === record && one.verdict.state !== 'waiting')
}
