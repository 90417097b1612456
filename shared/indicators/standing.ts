import { compare, multiply, type Rational, round } from '#shared/number/rational.ts'

/** A threshold and the floor under it, 0.85 of it (教督〔2017〕6号; domain §2.3). */
export interface Bar {
  readonly threshold: Rational
  readonly floor: Rational
}

export const barOf = (threshold: Rational, floorRatio: Rational): Bar => ({
  threshold,
  floor: multiply(threshold, floorRatio),
})

/** Thresholds include themselves (民法典 art. 1259; domain §0.3). */
export function standingOf(
  value: Rational,
  { threshold, floor }: Bar,
): 'met' | 'floor_ok' | 'below_floor' {
  if (compare(value, threshold) >= 0) return 'met'
  return compare(value, floor) >= 0 ? 'floor_ok' : 'below_floor'
}

/** Whether the shown figure would be judged otherwise than the figure itself (取整敏感). */
export const isRoundingSensitive = (value: Rational, bar: Bar, places: number): boolean =>
  standingOf(round(value, places), bar) !== standingOf(value, bar)
