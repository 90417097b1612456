import {
  compare,
  divide,
  multiply,
  parseDecimal,
  rational,
  subtract,
  toDecimal,
  zero,
} from '#shared/number/rational.ts'

/**
 * A decimal for reading: rounded half-up and padded to `places` (as it is without), its whole part
 * in groups of three. Text that is no decimal comes back unchanged.
 */
export function shownNumber(text: string, places?: number): string {
  const value = parseDecimal(text)
  if (value === undefined) return text
  const rounded = places === undefined ? text : toDecimal(value, places)
  const [whole = '', fraction = ''] = rounded.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const padded = places === undefined ? fraction : fraction.padEnd(places, '0')
  return padded === '' ? grouped : `${grouped}.${padded}`
}

/** How a number changed since the period before. */
export interface Change {
  readonly up: boolean
  /** By how much, for reading. */
  readonly amount: string
  /** The same as a share of what was before, `3.2%`; absent when that was 0, or below 0.1%. */
  readonly share?: string
}

/** By how much `now` differs from `before`, and in which direction; undefined when equal or no numbers. */
export function changeBetween(before: string, now: string): Change | undefined {
  const a = parseDecimal(before)
  const b = parseDecimal(now)
  if (a === undefined || b === undefined) return undefined
  const order = compare(b, a)
  if (order === 0) return undefined
  const size = order > 0 ? subtract(b, a) : subtract(a, b)
  const hundredths = compare(a, zero) > 0 ? divide(multiply(size, rational(100n)), a) : zero
  const share = toDecimal(hundredths, 1)
  return {
    up: order > 0,
    amount: shownNumber(toDecimal(size, 6)),
    ...(share === '0' ? {} : { share: `${shownNumber(share)}%` }),
  }
}

/** Whether a decimal is above zero; false for what is no decimal. */
export function isPositive(text: string | undefined): boolean {
  const value = text === undefined ? undefined : parseDecimal(text)
  return value !== undefined && compare(value, zero) > 0
}
