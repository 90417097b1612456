import { keyId, type SigningPair } from '#shared/bundle/keys.ts'
import {
  claimedSigners,
  joinSignatures,
  signJws,
  unverifiedPayload,
  verifyJws,
} from '#shared/bundle/sign.ts'
import { verifyManifest } from '#shared/bundle/unpack.ts'
import { isFault } from '#shared/fault.ts'
import type { KeyId, SigningKey } from '#shared/ids.ts'

const typ = 'junheng.bundle.principal' as const

/**
 * The same bundle with the principal's signature beside the station's, in the place of any other
 * principal's: its id stays. Throws a plain Error for the station's own key: one key never fills two
 * roles; faults as of `verifyManifest`.
 */
export async function signAsPrincipal(jws: string, pair: SigningPair): Promise<string> {
  const { manifest } = await verifyManifest(jws)
  if (manifest.station.signing === pair.public) throw new Error('one key never fills two roles')
  const station = await keyId(manifest.station.signing)
  return joinSignatures([
    { jws, typ: 'junheng.bundle.station', kid: station },
    { jws: await signJws(unverifiedPayload(jws), typ, pair), typ, kid: pair.kid },
  ])
}

/** Whose keys claim to have signed as the principal; nothing of it is verified. */
export const claimedPrincipals = (jws: string): readonly KeyId[] =>
  claimedSigners(jws)
    .filter((signer) => signer.typ === typ)
    .map(({ kid }) => kid)

/** Whether this key has signed the bundle as its principal, and the signature holds. */
export async function isSignedByPrincipal(jws: string, key: SigningKey): Promise<boolean> {
  if (!claimedPrincipals(jws).includes(await keyId(key))) return false
  try {
    await verifyJws(jws, typ, key)
    return true
  } catch (thrown) {
    if (isFault(thrown, 'signature-invalid')) return false
    throw thrown
  }
}
