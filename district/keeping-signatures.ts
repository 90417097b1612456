import type { OpenedBundle } from '#district/judge/open-bundle.ts'
import type { Act } from '#district/store/act.ts'
import {
  ensurePrincipal,
  insertPrincipalSignature,
  listPrincipalSignatures,
  listPrincipals,
  type PrincipalSignature,
} from '#district/store/principals.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { keyId } from '#shared/bundle/keys.ts'
import { claimedPrincipals, isSignedByPrincipal } from '#shared/bundle/principal.ts'
import { Fault } from '#shared/fault.ts'
import type { KeyId, SigningKey } from '#shared/ids.ts'

/** So many signatures that no announced key proves are kept of one bundle; one that is proved always is. */
export const unprovedLimit = 16

/** The principal's key that the station announces. */
export async function announcePrincipal(
  { trx, district, at }: Act,
  { manifest: { school, principal: signing } }: OpenedBundle,
): Promise<void> {
  if (signing === undefined) return
  const print = await fingerprint({ signing }, 'junheng.fingerprint.principal')
  await ensurePrincipal(trx, district, {
    ...{ school, signing, fingerprint: print, first_seen_at: at },
  })
}

/**
 * Keeps each signature in the principal's role that may have come later than the bundle. A broken one
 * never shuts out a good one: by one key all that differ are kept, and what is proved needs no room. The
 * fault `principal-signatures-many` is the answer when nothing of a file could be kept.
 */
export async function keepSignatures(
  act: Act,
  { id: bundle, jws, manifest: { school } }: OpenedBundle,
): Promise<Fault | undefined> {
  const { trx, district } = act
  const held = (await listPrincipalSignatures(trx, district, school)).get(bundle) ?? []
  const keys = new Map<KeyId, SigningKey>()
  for (const { signing } of await listPrincipals(trx, district, school)) {
    keys.set(await keyId(signing), signing)
  }
  const proves = async ({ kid, jws }: Pick<PrincipalSignature, 'kid' | 'jws'>) => {
    const key = keys.get(kid)
    return key !== undefined && (await isSignedByPrincipal(jws, key))
  }
  const proved = new Set<KeyId>()
  for (const one of held) if (await proves(one)) proved.add(one.kid)
  let unproved = held.filter(({ kid }) => !proved.has(kid)).length
  let refused = 0
  const claimed = new Set(claimedPrincipals(jws))
  for (const kid of claimed) {
    // One proof by a key is enough: whatever else claims to be by it changes nothing any more.
    if (proved.has(kid) || held.some((one) => one.kid === kid && one.jws === jws)) continue
    const isProved = await proves({ kid, jws })
    if (!isProved && unproved >= unprovedLimit) {
      refused++
      continue
    }
    await insertPrincipalSignature(trx, district, { bundle, kid, jws })
    if (!isProved) unproved++
  }
  if (refused === 0) return undefined
  await act.note('refuse-signatures', bundle, { school, refused })
  if (refused < claimed.size) return undefined
  return new Fault('principal-signatures-many', { bundle, limit: unprovedLimit })
}
