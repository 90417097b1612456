import type { Deps } from '#district/deps.ts'
import { judgeBundles } from '#district/judge/bundles.ts'
import { requireOneRole } from '#district/judge/one-role.ts'
import { holdingsOf } from '#district/judge/school.ts'
import { perform } from '#district/store/act.ts'
import {
  listPrincipalSignatures,
  listPrincipals,
  type Principal,
} from '#district/store/principals.ts'
import { listTrustEvents } from '#district/store/trust-events.ts'
import { isSignedByPrincipal } from '#shared/bundle/principal.ts'
import type { SchoolCode } from '#shared/ids.ts'
import { isApproved } from '#shared/trust/trusted-keys.ts'
import { canCarry, noteTrust } from './trusting.ts'

/**
 * A person has compared this fingerprint with the principal: signatures by the key count from now on,
 * also those that have come before. Null when no station of the school has announced such a key. Fault
 * `key-of-two-roles`.
 */
export async function approvePrincipal(
  school: SchoolCode,
  fingerprint: string,
  { district, person, clock }: Deps,
): Promise<Principal | null> {
  const under = { db: district.db, district: district.id, person, at: clock() }
  return perform(under, 'approve-station', async (act) => {
    const principals = await listPrincipals(act.trx, district.id, school)
    const principal = principals.find((one) => one.fingerprint === fingerprint)
    if (principal === undefined) return null
    const { signing } = principal
    const subject = { role: 'principal', signing } as const
    await requireOneRole(act.trx, district, { school, fingerprint, subject })
    if (isApproved(await listTrustEvents(act.trx, district.id, school), signing)) return principal
    await noteTrust(act, district, school, { act: 'approve', subject })
    return principal
  })
}

/**
 * The principal has left, or has forgotten the passphrase: signatures under what is held without a gap
 * stay valid, later ones do not count; of more series than a reply can name only those are named that the
 * key has signed. Fault `trust-too-long`. Null when no approved principal has this fingerprint.
 */
export async function revokePrincipal(
  school: SchoolCode,
  { fingerprint, reason }: { readonly fingerprint: string; readonly reason: string },
  { district, person, clock }: Deps,
): Promise<Principal | null> {
  const under = { db: district.db, district: district.id, person, at: clock() }
  return perform(under, 'approve-station', async (act) => {
    const principals = await listPrincipals(act.trx, district.id, school)
    const events = await listTrustEvents(act.trx, district.id, school)
    const principal = principals.find(
      (one) => one.fingerprint === fingerprint && isApproved(events, one.signing),
    )
    if (principal === undefined) return null
    const { bundles, ...held } = await holdingsOf(act.trx, district.id, school)
    const { chains } = judgeBundles({ bundles, ...held })
    const places = [...chains]
      .flatMap(([station, each]) => each.map(({ epoch, through }) => ({ station, epoch, through })))
      .sort((one, other) =>
        `${one.station} ${one.epoch}` < `${other.station} ${other.epoch}` ? -1 : 1,
      )
    const subject = { role: 'principal', signing: principal.signing } as const
    const revocation = (until: typeof places) => ({
      ...{ act: 'revoke' as const, subject, reason, until },
    })
    if (await canCarry(act, district, school, revocation(places))) {
      await noteTrust(act, district, school, revocation(places))
      return principal
    }
    // A station makes series as it likes, signatures it cannot make: it never stops a revocation.
    const signatures = await listPrincipalSignatures(act.trx, district.id, school)
    const signed = new Set<string>()
    for (const { bundle, station, epoch } of bundles) {
      for (const { jws } of signatures.get(bundle) ?? []) {
        if (await isSignedByPrincipal(jws, principal.signing)) signed.add(`${station} ${epoch}`)
      }
    }
    const until = places.filter(({ station, epoch }) => signed.has(`${station} ${epoch}`))
    await noteTrust(act, district, school, revocation(until))
    return principal
  })
}
