import { Decrypter, Encrypter } from 'age-encryption'
import { Fault } from '#shared/fault.ts'

/** The work factor of a wrap under a passphrase (log2 N of scrypt): about a second, 256 MiB. */
export const passphraseWork = 18
/** Under the recovery sheet: 200 random bits need no stretching. */
export const recoveryWork = 10

/** How the system keeps a secret for this user and machine; the shell provides it. */
export interface KeyProtection {
  /** Null where the system has no place for keys, keeps them in plain text, or refuses. */
  readonly protect: (secret: Uint8Array) => Promise<Uint8Array | null>
  /** Null when this user or machine did not protect it: the folder has come from elsewhere. */
  readonly reveal: (wrapped: Uint8Array) => Promise<Uint8Array | null>
}

/** The database key as a binary age file under a passphrase (`age -d` opens it). */
export async function wrapKey(key: Uint8Array, secret: string, work: number): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(plain(secret))
  encrypter.setScryptWorkFactor(work)
  return encrypter.encrypt(key)
}

/** The database key again. Throws `key-wrong` for another passphrase or a damaged wrap. */
export async function unwrapKey(wrapped: Uint8Array, secret: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(plain(secret))
  let key: Uint8Array
  try {
    key = await decrypter.decrypt(wrapped)
  } catch (thrown) {
    // age tells a wrong passphrase and a damaged file apart only by its words.
    throw new Fault('key-wrong', {}, thrown)
  }
  if (key.length !== 32) throw new Fault('workspace-damaged', { why: 'key length' })
  return key
}

/** Full-width and half-width letters of an input method are the same passphrase. */
const plain = (secret: string): string => secret.normalize('NFKC')
