import { scrypt, timingSafeEqual } from 'node:crypto'

/**
 * log2 N of scrypt with r = 8 and p = 1: 128 MiB, the first choice of OWASP's Password Storage Cheat
 * Sheet where Argon2 cannot be had (Electron's Node has none).
 */
export const passwordWork = 17

const saltBytes = 16
const hashBytes = 32
const stored = /^\$scrypt\$ln=(\d{1,2}),r=8,p=1\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** A password as it is stored, in the PHC string format: `$scrypt$ln=17,r=8,p=1$salt$hash`. */
export async function hashPassword(
  password: string,
  random: (count: number) => Uint8Array,
  work: number,
): Promise<string> {
  const salt = random(saltBytes)
  const hash = await derive(password, salt, work)
  return `$scrypt$ln=${work},r=8,p=1$${base64(salt)}$${base64(hash)}`
}

/** Whether this password was hashed to `hash`. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, work, salt, expected] = stored.exec(hash) ?? []
  if (work === undefined || salt === undefined || expected === undefined) {
    throw new Error('a password that was not hashed here')
  }
  const found = await derive(password, Buffer.from(salt, 'base64'), Number(work))
  return timingSafeEqual(found, Buffer.from(expected, 'base64'))
}

/** Without padding, as the PHC string format asks. */
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replace(/=+$/, '')

/** The last derivation: each takes 128 MiB, so they follow each other. */
let last: Promise<unknown> = Promise.resolve()

function derive(password: string, salt: Uint8Array, work: number): Promise<Buffer> {
  const next = last.then(() => derivation(password, salt, work))
  last = next.catch(() => undefined)
  return next
}

function derivation(password: string, salt: Uint8Array, work: number): Promise<Buffer> {
  const cost = 2 ** work
  // Full-width and half-width letters of an input method are the same password.
  const plain = password.normalize('NFKC')
  return new Promise((resolve, reject) => {
    scrypt(plain, salt, hashBytes, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }, (wrong, key) =>
      wrong === null ? resolve(key) : reject(wrong),
    )
  })
}
