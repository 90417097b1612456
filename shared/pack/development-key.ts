import { type SigningPair, signingPair } from '#shared/bundle/keys.ts'
import { utf8 } from '#shared/bytes.ts'
import type { KeyId } from '#shared/ids.ts'

/** What a person sees wherever this key has signed. */
export const developmentKeyName = 'junheng development key, public, never for a real district'

/**
 * The key with which a pack is signed while it is being written. It is no secret: its seed is the
 * SHA-256 of its name, so that everybody makes the same file and everybody knows the key again.
 */
export async function developmentPair(): Promise<SigningPair> {
  const seed = await crypto.subtle.digest('SHA-256', utf8(developmentKeyName))
  return signingPair(new Uint8Array(seed))
}

/** Whether this is the key that proves nothing. */
export const isDevelopmentKey = async (kid: KeyId): Promise<boolean> =>
  kid === (await developmentPair()).kid
