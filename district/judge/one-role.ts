import type { District } from '#district/open-district.ts'
import { listPrincipals } from '#district/store/principals.ts'
import type { Reading } from '#district/store/schema.ts'
import { listStationsOf } from '#district/store/stations.ts'
import { listEventsOf } from '#district/store/trust-events.ts'
import { Fault, type FaultDetails } from '#shared/fault.ts'
import type { SchoolCode } from '#shared/ids.ts'
import type { Subject } from '#shared/trust/event.ts'

/**
 * One key has one role, in one school, in the whole district, and keeps it after a revocation. Throws
 * `key-of-two-roles` when the key that is to be approved
 *
 * - is the office's own,
 * - was ever approved in another role or for another school,
 * - shows itself in the school's other role too, whether anyone has approved that or not. What another
 *   school only announces does not count: an announcement proves no possession.
 */
export async function requireOneRole(
  db: Reading,
  { id, appointed }: Pick<District, 'id' | 'appointed'>,
  wanted: { readonly school: SchoolCode; readonly fingerprint: string; readonly subject: Subject },
): Promise<void> {
  const { school, fingerprint, subject } = wanted
  const { role, signing } = subject
  const refusal = (other: Other, of: string) =>
    new Fault('key-of-two-roles', { school, fingerprint, role, other, of })
  const ofOffice = [appointed.root, appointed.signing, ...(appointed.revoked ?? [])]
  if (ofOffice.includes(signing)) throw refusal('office', id)
  for (const event of await listEventsOf(db, id, signing)) {
    if (event.subject.role !== role || event.school !== school) {
      throw refusal(event.subject.role, event.school)
    }
  }
  const rivals =
    role === 'principal'
      ? { other: 'station' as const, keys: await listStationsOf(db, id, school) }
      : { other: 'principal' as const, keys: await listPrincipals(db, id, school) }
  if (rivals.keys.some((one) => one.signing === signing)) throw refusal(rivals.other, school)
}

type Other = FaultDetails<'key-of-two-roles'>['other']
