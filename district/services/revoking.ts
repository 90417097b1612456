import type { Deps } from '#district/deps.ts'
import { judgeSchool } from '#district/judge/school.ts'
import { perform } from '#district/store/act.ts'
import { listStationsOf, markStation, type Station } from '#district/store/stations.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode } from '#shared/ids.ts'
import { noteTrust, subjectOf } from './trusting.ts'

/**
 * A station may not speak for the school any more, because a laptop was lost or a person says so. What
 * it handed in stays; what arrives from it later waits for a person, and every reply says so. Fault
 * `station-unknown` when no approved station has this fingerprint.
 */
export async function revokeStation(
  school: SchoolCode,
  { fingerprint, reason }: { readonly fingerprint: string; readonly reason: string },
  { district, person, clock, engineOf }: Deps,
): Promise<Station> {
  const at = clock()
  const under = { db: district.db, district: district.id, person, at }
  return perform(under, 'approve-station', async (act) => {
    const stations = await listStationsOf(act.trx, district.id, school)
    const station = stations.find(
      (one) => one.fingerprint === fingerprint && one.state === 'approved',
    )
    if (station === undefined) throw new Fault('station-unknown', { school, fingerprint })
    await markStation(act.trx, district.id, station, 'replaced', at)
    await act.note('revoke-station', station.station, { school, fingerprint })
    await noteTrust(act, district, school, {
      ...{ act: 'revoke', subject: subjectOf(station), reason },
    })
    await judgeSchool(act, school, engineOf)
    return station
  })
}
