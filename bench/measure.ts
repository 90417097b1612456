/** Median of some figures; NaN for none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** Wall time of one run in milliseconds. */
async function timed(run: () => unknown): Promise<number> {
  const from = performance.now()
  await run()
  return performance.now() - from
}

/**
 * Runs two things in turn, A B A B …, after one warm-up each, so that a machine whose speed drifts
 * treats both alike. `ratio` is the median of a ÷ b pair by pair; times are medians in ms.
 */
export async function compare(
  rounds: number,
  a: () => unknown,
  b: () => unknown,
): Promise<{ ratio: number; a_ms: number; b_ms: number }> {
  await a()
  await b()
  const pairs: { a: number; b: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({ a: await timed(a), b: await timed(b) })
  }
  return {
    ratio: median(pairs.map((pair) => pair.a / pair.b)),
    a_ms: median(pairs.map((pair) => pair.a)),
    b_ms: median(pairs.map((pair) => pair.b)),
  }
}
