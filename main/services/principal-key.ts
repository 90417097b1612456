import { listBundles } from '#main/store/bundles.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findPrincipal, insertPrincipal } from '#main/store/principals.ts'
import type { StoredSchool } from '#main/store/schools.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { signingPair } from '#shared/bundle/keys.ts'
import type { PrincipalKey } from '#shared/contract/principal.ts'
import type { SchoolCode } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { trustedKeys } from '#shared/trust/trusted-keys.ts'
import { allow } from './allow.ts'
import { wrapKey } from './key-wraps.ts'
import type { Kit } from './kit.ts'
import { readBundle } from './outbox.ts'
import { heldBundles } from './receipts.ts'
import { getSchool } from './schools.ts'
import { trustOf } from './standing.ts'

/** The principal's key with what the district has said of it; null before one was made. */
export async function principalKeyOf(
  db: ReadableDb,
  actor: Actor,
  school: SchoolCode,
): Promise<PrincipalKey | null> {
  allow(actor, 'see-proof')
  getSchool(db, school)
  const found = findPrincipal(db, school)
  if (found === null) return null
  const { signing, made_at } = found
  const word = trustedKeys(trustOf(db, school)).get(signing)
  return {
    fingerprint: await fingerprint({ signing }, 'junheng.fingerprint.principal'),
    made_at,
    standing: word === undefined ? 'new' : word.act === 'approve' ? 'approved' : 'revoked',
  }
}

/**
 * Makes a key of the principal's own under a passphrase of their own (age, scrypt). A later one takes the
 * place of the first; the district has to approve it anew.
 */
export async function makePrincipalKey(
  db: WritableDb,
  actor: Actor,
  input: { readonly school: SchoolCode; readonly passphrase: string },
  kit: Pick<Kit, 'random' | 'clock'> & { readonly passphraseWork: number },
): Promise<PrincipalKey> {
  allow(actor, 'confirm')
  getSchool(db, input.school)
  const seed = kit.random(32)
  const { public: signing } = await signingPair(seed)
  const wrapped = await wrapKey(seed, input.passphrase, kit.passphraseWork)
  db.transaction(() => {
    const made = { signing, wrapped, made_at: kit.clock(), made_by: actor.id }
    insertPrincipal(db, input.school, made)
  })
  const made = await principalKeyOf(db, actor, input.school)
  if (made === null) throw new Error('the key was made just now')
  return made
}

/**
 * Whether a bundle that the district holds or may still get names the present key of the principal, or
 * there is none to name. One of earlier station keys that the district does not hold will not get there.
 */
export async function isAnnounced(
  db: ReadableDb,
  { code, signingSeed }: Pick<StoredSchool, 'code' | 'signingSeed'>,
): Promise<boolean> {
  const key = findPrincipal(db, code)?.signing
  if (key === undefined) return true
  const held = heldBundles(db, code)
  const { public: ours } = await signingPair(signingSeed)
  for (const line of listBundles(db, code)) {
    const found = await readBundle(db, code, line)
    if ('fault' in found || found.manifest.principal !== key) continue
    if (held.has(line.id) || found.manifest.station.signing === ours) return true
  }
  return false
}
