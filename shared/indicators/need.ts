import {
  ceil,
  compare,
  divide,
  multiply,
  type Rational,
  subtract,
  zero,
} from '#shared/number/rational.ts'

const atLeastZero = (number: Rational): Rational => (compare(number, zero) < 0 ? zero : number)

/** max(0, T − value), in the indicator's unit. */
export const gapOf = (value: Rational, threshold: Rational): Rational =>
  atLeastZero(subtract(threshold, value))

export interface Needed {
  readonly threshold: Rational
  readonly per: Rational
  /** See `Share`; `divisor` is not zero. */
  readonly weight: Rational
  readonly divisor: Rational
  readonly resource: Rational
  readonly whole: boolean
}

/**
 * What is missing in real units over the whole school's resource: T·N ÷ (k·share) − have
 * (domain §2.3), where N ÷ share is divisor ÷ weight. Whole things (teachers, rooms) are counted up
 * in the resource's unit; the rest in the indicator's, so that R6 needs 元 and not 万元.
 */
export function needOf(needed: Needed): Rational {
  const { threshold, per, weight, divisor, resource, whole } = needed
  const target = divide(multiply(threshold, divisor), weight)
  if (whole) return ceil(atLeastZero(subtract(divide(target, per), resource)))
  return atLeastZero(subtract(target, multiply(resource, per)))
}
