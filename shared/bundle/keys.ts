import { calculateJwkThumbprint } from 'jose'
import { concat, fromHex } from '#shared/bytes.ts'
import { KeyId, SigningKey } from '#shared/ids.ts'

/** An Ed25519 key pair. `seed` is the secret (32 bytes, RFC 8032); the rest may be shown. */
export interface SigningPair {
  readonly public: SigningKey
  readonly kid: KeyId
  readonly seed: Uint8Array
}

/** The ASN.1 that stands before the 32 bytes of a seed in PKCS #8 (RFC 8410 §7). */
const pkcs8Head = fromHex('302e020100300506032b657004220420') ?? new Uint8Array()

/** The pair of a seed of 32 random bytes; throws a plain Error for another length. */
export async function signingPair(seed: Uint8Array): Promise<SigningPair> {
  if (seed.length !== 32) throw new Error('a signing seed has 32 bytes')
  const key = await crypto.subtle.importKey('pkcs8', concat([pkcs8Head, seed]), 'Ed25519', true, [
    'sign',
  ])
  const { x } = await crypto.subtle.exportKey('jwk', key)
  const face = SigningKey.parse(x)
  return { public: face, kid: await keyId(face), seed }
}

/** The `kid` of a public key: its RFC 7638 thumbprint. */
export async function keyId(key: SigningKey): Promise<KeyId> {
  return KeyId.parse(await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x: key }))
}
