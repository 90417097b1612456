import type { Value } from '#shared/expression/value.ts'
import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  type Rational,
  subtract,
  zero,
} from '#shared/number/rational.ts'
import { squareRoot } from '#shared/number/root.ts'

/** What one unit adds to a county's figure. */
export interface Weighed {
  readonly pupils: Value
  readonly value: Value
}

/** The spread of one indicator over the units of a county (domain §2.4). */
export type Dispersion =
  | { readonly kind: 'no_data' }
  /** No unit has pupils, or the mean is 0. */
  | { readonly kind: 'not_applicable' }
  | {
      readonly kind: 'spread'
      /** Units with pupils. */
      readonly units: number
      /** Σ p·x ÷ Σ p. */
      readonly mean: Rational
      /** Σ (p ÷ P)·(x − X̄)²: weighted, and over all units, never a sample's. */
      readonly variance: Rational
    }

/**
 * The mean and the variance, both weighted by pupils, exactly. A unit whose figure or pupils are not
 * known makes it `no_data`; one without pupils does not count.
 */
export function dispersionOf(units: readonly Weighed[]): Dispersion {
  const known: { readonly p: Rational; readonly x: Rational }[] = []
  for (const { pupils, value } of units) {
    if (pupils.kind === 'number' && isZero(pupils.number)) continue
    if (pupils.kind !== 'number' || value.kind !== 'number') return { kind: 'no_data' }
    known.push({ p: pupils.number, x: value.number })
  }
  const sum = (of: (unit: { readonly p: Rational; readonly x: Rational }) => Rational): Rational =>
    known.reduce((total, unit) => add(total, of(unit)), zero)
  const pupils = sum(({ p }) => p)
  if (isZero(pupils)) return { kind: 'not_applicable' }
  const mean = divide(
    sum(({ p, x }) => multiply(p, x)),
    pupils,
  )
  if (isZero(mean)) return { kind: 'not_applicable' }
  const variance = divide(
    sum(({ p, x }) => {
      const off = subtract(x, mean)
      return multiply(p, multiply(off, off))
    }),
    pupils,
  )
  return { kind: 'spread', units: known.length, mean, variance }
}

type Spread = Dispersion & { readonly kind: 'spread' }

/** Whether CV ≤ c, asked without a root: S² ≤ c²·X̄². */
export function isWithin({ mean, variance }: Spread, ceiling: Rational): boolean {
  const bound = multiply(multiply(ceiling, ceiling), multiply(mean, mean))
  return compare(variance, bound) <= 0
}

/** S ÷ X̄ to so many decimals; of a single unit 0. */
export const coefficient = ({ mean, variance }: Spread, places: number): Rational =>
  squareRoot(divide(variance, multiply(mean, mean)), places)
