import type { District } from '#district/open-district.ts'
import { getManifestJws, listBundles } from '#district/store/bundles.ts'
import { listPrincipals, type Principal } from '#district/store/principals.ts'
import type { Reading } from '#district/store/schema.ts'
import { listStationsOf } from '#district/store/stations.ts'
import { listEventsOf } from '#district/store/trust-events.ts'
import { verifyManifest } from '#shared/bundle/unpack.ts'
import { Fault, type FaultDetails } from '#shared/fault.ts'
import type { DistrictId, SchoolCode, SigningKey } from '#shared/ids.ts'
import type { Subject } from '#shared/trust/event.ts'

/**
 * One key has one role, in one school, in the whole district, and keeps it after a revocation. Throws
 * `key-of-two-roles` when the key that is to be approved
 *
 * - is the office's own,
 * - was ever approved in another role or for another school,
 * - shows itself in the school's other role too: as a station, which has signed with it, whether anyone has
 *   approved that or not; as a principal only where an approved station announces it. An announcement
 *   proves no possession, so a stranger's, or another school's, shuts out nobody.
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
      : { other: 'principal' as const, keys: await announcedBy(db, id, school, signing) }
  if (rivals.keys.some((one) => one.signing === signing)) throw refusal(rivals.other, school)
}

/** The key as principal, if a bundle that counts announces it. */
async function announcedBy(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
  signing: SigningKey,
): Promise<readonly Pick<Principal, 'signing'>[]> {
  const announced = await listPrincipals(db, district, school)
  const known = announced.find((one) => one.signing === signing)
  if (known === undefined) return []
  for (const { bundle, admitted } of await listBundles(db, district, school)) {
    if (!admitted) continue
    const { manifest } = await verifyManifest(await getManifestJws(db, district, school, bundle))
    if (manifest.principal === signing) return [known]
  }
  return []
}

type Other = FaultDetails<'key-of-two-roles'>['other']
