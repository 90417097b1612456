/** An exact number n/d in lowest terms, d > 0: equal numbers have equal parts. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

const pattern = /^(-?)(\d+)(?:\.(\d+))?$/

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** n/d in lowest terms. `d` must not be 0: callers ask first, for a person's zero is no fault. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 1n) return { n, d }
  if (d === 0n) throw new Error('a rational with denominator 0')
  const common = gcd(n, d < 0n ? -d : d)
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / common, d: (sign * d) / common }
}

export const zero: Rational = { n: 0n, d: 1n }
export const one: Rational = { n: 1n, d: 1n }

/** Reads plain decimals such as `12`, `-0.50`, `007`; undefined for any other text. */
export function parseDecimal(text: string): Rational | undefined {
  const match = pattern.exec(text)
  if (match === null) return undefined
  const [, sign, whole = '', fraction = ''] = match
  const n = BigInt(whole + fraction)
  return rational(sign === '-' ? -n : n, 10n ** BigInt(fraction.length))
}

/** Reads a decimal that is known to be one, of a pack or of the source. */
export function decimal(text: string): Rational {
  const value = parseDecimal(text)
  if (value === undefined) throw new Error(`not a decimal: ${text}`)
  return value
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d)
}

export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d })
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)

/** a / b, exact; b must not be zero. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n)

export const isZero = (a: Rational): boolean => a.n === 0n
export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d

/** Negative, 0 or positive, as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The greatest whole number that is not above `a`. */
export function floor(a: Rational): Rational {
  const towardsZero = a.n / a.d
  return { n: a.n < 0n && towardsZero * a.d !== a.n ? towardsZero - 1n : towardsZero, d: 1n }
}

export const ceil = (a: Rational): Rational => negate(floor(negate(a)))

/** The nearest number with `places` decimals, half away from zero (domain §0.3, half-up). */
export function round(a: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places)
  const size = a.n < 0n ? -a.n : a.n
  const scaled = (2n * size * scale + a.d) / (2n * a.d)
  return rational(a.n < 0n ? -scaled : scaled, scale)
}

/**
 * The canonical spelling (`Decimal` of answer.ts) of `a` rounded half-up to `places`: no
 * superfluous zero, never `-0`.
 */
export function toDecimal(a: Rational, places: number): string {
  const rounded = round(a, places)
  const scaled = (rounded.n * 10n ** BigInt(places)) / rounded.d
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${scaled < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
