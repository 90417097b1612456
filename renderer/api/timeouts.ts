/** A call on a dead port would hang for ever, so each has a limit; a slow stick has a long one. */
const slow = new Set(['handing.write', 'receiving.apply', 'receiving.look', 'receiving.pickUp'])
/** A native dialog waits for a person. */
const unlimited = new Set(['pickFolder', 'printPdf'])

/** How long a call may take, in ms; undefined: for as long as a person needs. */
export function timeoutMs(path: readonly string[]): number | undefined {
  const name = path.join('.')
  if (unlimited.has(name)) return undefined
  return slow.has(name) ? 15 * 60_000 : 45_000
}
