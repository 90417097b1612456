/** Runs one piece of work at a time, in the order in which they were asked for. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work, work)
    // The caller gets the failure; the next in line only waits for the end.
    last = turn.catch(() => undefined)
    return turn
  }
}
