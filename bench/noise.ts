/** Repeatable noise in [0, 1) (xorshift32), so that every run measures the same bytes. */
export type Noise = () => number

/** `seed` is any whole number but 0. */
export function noise(seed: number): Noise {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** A whole number from `low` to `high`, both included. */
export const between = (next: Noise, low: number, high: number): number =>
  low + Math.floor(next() * (high - low + 1))

/** One of these, each as likely as another. */
export function oneOf<T>(next: Noise, items: readonly T[]): T {
  const item = items[Math.floor(next() * items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

/** So many decimal digits. */
export const digits = (next: Noise, count: number): string =>
  Array.from({ length: count }, () => between(next, 0, 9)).join('')
