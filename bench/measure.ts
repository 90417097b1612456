/** Median of some figures; NaN for none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** What is timed, so often in one sample that the clock can see it. */
export interface Work {
  readonly times: number
  /** Makes ready; its time does not count. */
  readonly before?: () => unknown
  readonly run: (time: number) => unknown
  /** Puts back what the runs changed; its time does not count. */
  readonly after?: () => unknown
}

/** Medians in ms of one run each; `ratio` is the median of a ÷ b pair by pair. */
export interface Comparison {
  readonly ratio: number
  readonly a_ms: number
  readonly b_ms: number
}

const once = (run: () => unknown): Work => ({ times: 1, run })

/** Wall time of one run in milliseconds. */
export async function timed(work: Work | (() => unknown)): Promise<number> {
  const { times, before, run, after } = typeof work === 'function' ? once(work) : work
  await before?.()
  const from = performance.now()
  for (let time = 0; time < times; time += 1) {
    const result = run(time)
    if (result instanceof Promise) await result
  }
  const took = (performance.now() - from) / times
  await after?.()
  return took
}

/**
 * Runs two things in turn, A B A B …, after one warm-up each, so that a machine whose speed drifts
 * treats both alike.
 */
export async function compare(
  rounds: number,
  a: Work | (() => unknown),
  b: Work | (() => unknown),
): Promise<Comparison> {
  await timed(a)
  await timed(b)
  const pairs: { a: number; b: number }[] = []
  for (let round = 0; round < rounds; round += 1)
    pairs.push({ a: await timed(a), b: await timed(b) })
  return {
    ratio: median(pairs.map((pair) => pair.a / pair.b)),
    a_ms: median(pairs.map((pair) => pair.a)),
    b_ms: median(pairs.map((pair) => pair.b)),
  }
}
