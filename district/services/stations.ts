import type { Deps } from '#district/deps.ts'
import { enrolmentFault } from '#district/judge/enrolment.ts'
import { requireOneRole } from '#district/judge/one-role.ts'
import { judgeSchool } from '#district/judge/school.ts'
import { perform } from '#district/store/act.ts'
import { admitBundles } from '#district/store/bundles.ts'
import { type Invited, listInvitations } from '#district/store/invitations.ts'
import { listStationsOf, markStation, type Station } from '#district/store/stations.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import { noteTrust, subjectOf } from './trusting.ts'
import { tidyFingerprint } from './typed-fingerprint.ts'

/**
 * A person has compared this fingerprint with the school: from now on its hand-ins count, and those
 * that wait are judged again. Another pair of keys that spoke for the same station until now is
 * replaced: what it handed in stays, what arrives from it later waits for a person.
 * Faults: `station-unknown` when nothing has come from such a station, `enrolment-unproven`,
 * `key-of-two-roles`.
 */
export async function approveStation(
  school: SchoolCode,
  typed: string,
  { district, person, clock, engineOf }: Deps,
): Promise<readonly Station[]> {
  const fingerprint = tidyFingerprint(typed)
  const at = clock()
  const under = { db: district.db, district: district.id, person, at }
  return perform(under, 'approve-station', async (act) => {
    const stations = await listStationsOf(act.trx, district.id, school)
    const approved = stations.filter((one) => one.fingerprint === fingerprint)
    if (approved.length === 0) throw new Fault('station-unknown', { school, fingerprint })
    const invitations = await listInvitations(act.trx, district.id, school)
    for (const face of approved) {
      const subject = subjectOf(face)
      await requireOneRole(act.trx, district, { school, fingerprint, subject })
      if (face.state !== 'approved') refuseUnproven(face, stations, invitations)
      const before = stations.filter(
        (one) => one.station === face.station && one.state === 'approved' && one !== face,
      )
      for (const other of before) {
        await markStation(act.trx, district.id, other, 'replaced', at)
        await act.note('replace-station', other.station, { school, fingerprint: other.fingerprint })
        await noteTrust(act, district, school, {
          ...{ act: 'revoke', subject: subjectOf(other), reason: replacedReason },
        })
      }
      await markStation(act.trx, district.id, face, 'approved', at)
      await admitBundles(act.trx, district.id, face)
      await act.note('approve-station', face.station, { school, fingerprint })
      if (face.state !== 'approved') {
        await noteTrust(act, district, school, { act: 'approve', subject })
      }
    }
    await judgeSchool(act, school, engineOf)
    const now = await listStationsOf(act.trx, district.id, school)
    return now.filter((one) => one.fingerprint === fingerprint)
  })
}

/** For the school's people to read, in the product's first language. */
const replacedReason = '已由新的密钥代替'

function refuseUnproven(
  face: Station,
  stations: readonly Station[],
  invitations: ReadonlyMap<Sha256, Invited>,
): void {
  const fault = enrolmentFault(face, stations, invitations)
  if (fault !== undefined) throw fault
}
