import { hex } from '#shared/bytes.ts'

/** 2^255 − 19, the prime of the curve (RFC 8032 §5.1). */
const prime = 2n ** 255n - 19n

/**
 * The y of all points whose order divides 8, little end first. Signatures can be made for such a key, or
 * around such an R, without a secret; platforms differ in whether they refuse them.
 */
const smallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
])

/**
 * Whether 32 bytes can be the encoding of a point of Ed25519 that is worth something: y below the prime
 * (so that a point has one spelling) and not of small order. Whether it lies on the curve at all is what
 * verifying finds out.
 */
export function isStrictPoint(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false
  // The highest bit is the sign of x, not a part of y.
  const y = bytes.map((byte, at) => (at === 31 ? byte & 0x7f : byte))
  return !smallOrder.has(hex(y)) && BigInt(`0x${hex(y.toReversed())}`) < prime
}
