import { errnoOf } from '#main/files/errno.ts'

/**
 * The answer, or `nothing` where the system has none: a drive that is pulled out while we look, or a
 * system without such a file. The person can still name any folder, and writing there says every fault.
 */
export async function orElse<T>(nothing: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (thrown) {
    if (errnoOf(thrown) === undefined) throw thrown
    return nothing
  }
}

/** The answer, or `nothing` when it takes longer than `ms`: a drive that hangs must not hold up others. */
export async function orAfter<T>(ms: number, nothing: T, ask: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(nothing), ms)
  })
  try {
    return await Promise.race([ask, late])
  } finally {
    clearTimeout(timer)
  }
}
