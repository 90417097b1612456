import type { Deps } from '#district/deps.ts'
import { judgeSchool } from '#district/judge/school.ts'
import { perform } from '#district/store/act.ts'
import { admitBundles } from '#district/store/bundles.ts'
import { listStationsOf, markStation, type Station } from '#district/store/stations.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode } from '#shared/ids.ts'

/**
 * A person has compared this fingerprint with the school: from now on its hand-ins count, and those
 * that wait are judged again. Another pair of keys that spoke for the same station until now is
 * replaced: what it handed in stays, what arrives from it later waits for a person.
 * Fault `station-unknown` when nothing has come from such a station.
 */
export async function approveStation(
  school: SchoolCode,
  typed: string,
  { district, person, clock, engineOf }: Deps,
): Promise<readonly Station[]> {
  const fingerprint = tidy(typed)
  const at = clock()
  const under = { db: district.db, district: district.id, person, at }
  return perform(under, 'approve-station', async (act) => {
    const stations = await listStationsOf(act.trx, district.id, school)
    const approved = stations.filter((one) => one.fingerprint === fingerprint)
    if (approved.length === 0) throw new Fault('station-unknown', { school, fingerprint })
    for (const face of approved) {
      const before = stations.filter(
        (one) => one.station === face.station && one.state === 'approved' && one !== face,
      )
      for (const other of before) {
        await markStation(act.trx, district.id, other, 'replaced', at)
        await act.note('replace-station', other.station, { school, fingerprint: other.fingerprint })
      }
      await markStation(act.trx, district.id, face, 'approved', at)
      await admitBundles(act.trx, district.id, face)
      await act.note('approve-station', face.station, { school, fingerprint })
    }
    await judgeSchool(act, school, engineOf)
    const now = await listStationsOf(act.trx, district.id, school)
    return now.filter((one) => one.fingerprint === fingerprint)
  })
}

/** Forty digits in groups of five, however a person typed them. */
function tidy(typed: string): string {
  const digits = typed.replaceAll(/\D/g, '')
  return digits.replaceAll(/(\d{5})(?=\d)/g, '$1 ')
}
