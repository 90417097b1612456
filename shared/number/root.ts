import { type Rational, rational } from './rational.ts'

/**
 * The square root of `a`, half-up to `places` decimals, by whole numbers alone. `a` must not be
 * negative: only a sum of squares is asked.
 */
export function squareRoot(a: Rational, places: number): Rational {
  if (a.n < 0n) throw new Error('the root of a negative number')
  const scale = 10n ** BigInt(places)
  // One binary digit more than asked: floor(2 × root × scale) rounds half-up by adding one and halving.
  const doubled = wholeRoot((4n * a.n * scale * scale) / a.d)
  return rational((doubled + 1n) / 2n, scale)
}

/** The greatest whole number whose square is not above `n` (Newton). */
function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (;;) {
    const next = (root + n / root) / 2n
    if (next >= root) return root
    root = next
  }
}
