import type { HeldBundle } from '#district/store/bundles.ts'
import { recordsOf } from '#district/store/objects.ts'
import {
  listPrincipalSignatures,
  listPrincipals,
  type Principal,
  type PrincipalSignature,
} from '#district/store/principals.ts'
import type { Reading } from '#district/store/schema.ts'
import { listTrustEvents } from '#district/store/trust-events.ts'
import { keyId } from '#shared/bundle/keys.ts'
import { isSignedByPrincipal } from '#shared/bundle/principal.ts'
import type { DistrictId, SchoolCode, Sha256, SigningKey } from '#shared/ids.ts'
import type { TrustEvent } from '#shared/trust/event.ts'
import { isValidPrincipal, trustedKeys } from '#shared/trust/trusted-keys.ts'
import type { EngineOf } from './engines.ts'
import type { holdingsOf } from './school.ts'

/**
 * Whether a bundle with records has the signature that its pack asks for: `by` is the principal's key,
 * `unconfirmed` 未确认, `invalid` the same with a signature that claims to be by an announced key and does
 * not hold (签名无效). A bundle of which no pack asks is in none.
 */
export type Confirmation = { readonly by: SigningKey } | 'unconfirmed' | 'invalid'

type Held = Awaited<ReturnType<typeof holdingsOf>>

/** What holds for every bundle of a school that counts, whatever came first. */
export async function confirmationsOf(
  db: Reading,
  at: { readonly district: DistrictId; readonly school: SchoolCode },
  held: Held,
  engineOf: EngineOf,
): Promise<ReadonlyMap<Sha256, Confirmation>> {
  const { district, school } = at
  const events = await listTrustEvents(db, district, school)
  const signatures = await listPrincipalSignatures(db, district, school)
  const announced = await listPrincipals(db, district, school)
  const found = new Map<Sha256, Confirmation>()
  for (const bundle of held.bundles) {
    if (!bundle.admitted || recordsOf(held.carried.get(bundle.bundle)).length === 0) continue
    if (!(await isAsked(db, district, bundle, held, engineOf))) continue
    const given = signatures.get(bundle.bundle) ?? []
    const by = await signerOf(bundle, given, events)
    if (by !== undefined) found.set(bundle.bundle, { by })
    else found.set(bundle.bundle, (await hasInvalid(given, announced)) ? 'invalid' : 'unconfirmed')
  }
  return found
}

/** A pack that is not known asks for nothing yet: its bundle waits for it anyway. */
async function isAsked(
  db: Reading,
  district: DistrictId,
  { needs }: HeldBundle,
  { holdings }: Held,
  engineOf: EngineOf,
): Promise<boolean> {
  for (const { hash } of needs.packs) {
    if (!holdings.packs.has(hash)) continue
    if ((await engineOf(db, district, hash)).pack.signatures !== undefined) return true
  }
  return false
}

/** The principal whose signature holds and counts at the bundle's place; the first by key. */
async function signerOf(
  bundle: HeldBundle,
  signatures: readonly PrincipalSignature[],
  events: readonly TrustEvent[],
): Promise<SigningKey | undefined> {
  const { station, epoch, sequence } = bundle
  for (const key of [...trustedKeys(events).keys()].sort()) {
    if (!isValidPrincipal(events, key, { station, epoch, sequence })) continue
    if ((await proofsBy(key, signatures)).some((holds) => holds)) return key
  }
  return undefined
}

/** Whether an announced key is named by a signature, and none that names it holds. */
async function hasInvalid(
  signatures: readonly PrincipalSignature[],
  announced: readonly Principal[],
): Promise<boolean> {
  for (const { signing } of announced) {
    const proofs = await proofsBy(signing, signatures)
    if (proofs.length > 0 && !proofs.includes(true)) return true
  }
  return false
}

/** For each signature that names this key, whether it holds. */
async function proofsBy(
  key: SigningKey,
  signatures: readonly PrincipalSignature[],
): Promise<readonly boolean[]> {
  const kid = await keyId(key)
  const named = signatures.filter((one) => one.kid === kid)
  return Promise.all(named.map(({ jws }) => isSignedByPrincipal(jws, key)))
}
