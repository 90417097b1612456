import { scrypt, timingSafeEqual } from 'node:crypto'
import { fromBase64, toBase64 } from './base64.ts'
import type { Random } from './kit.ts'

/** log2 N of scrypt with r = 8: 32 MiB and about a tenth of a second on an old laptop. */
const work = 15
const saltBytes = 16
const hashBytes = 32

/**
 * A PIN as it is stored: `scrypt$<log2 N>$<salt>$<hash>`. It tells people apart who share a laptop;
 * what keeps strangers out is the passphrase of the database in which it lies.
 */
export async function hashPin(pin: string, random: Random): Promise<string> {
  const salt = random(saltBytes)
  return ['scrypt', work, toBase64(salt), toBase64(await derive(pin, salt, work))].join('$')
}

/** Whether this PIN was hashed to `stored`. */
export async function isPin(pin: string, stored: string): Promise<boolean> {
  const [kind, log2, salt, hash] = stored.split('$')
  if (kind !== 'scrypt' || salt === undefined || hash === undefined) {
    throw new Error('a PIN that was not hashed here')
  }
  const expected = fromBase64(hash)
  return timingSafeEqual(await derive(pin, fromBase64(salt), Number(log2)), expected)
}

function derive(pin: string, salt: Uint8Array, log2: number): Promise<Uint8Array> {
  const cost = 2 ** log2
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, hashBytes, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }, (wrong, key) => {
      if (wrong === null) resolve(new Uint8Array(key))
      else reject(wrong)
    })
  })
}
