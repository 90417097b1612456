import { RowId } from '#shared/ids.ts'

const counted = 2n ** 48n

/**
 * Ids of new rows, counted up from a random UUID (RFC 9562 §5.8, version 8: 74 bits stay as they were drawn,
 * the last 48 count). No two windows share a start, so no two rows share an id; and the rows of one sitting
 * differ in their last digits only, so that a bundle need not carry sixteen random bytes for each of them.
 */
export function rowIds(start: string): () => RowId {
  const head = `${start.slice(0, 14)}8${start.slice(15, 24)}`
  let next = BigInt(`0x${start.slice(24)}`)
  return () => {
    const id = RowId.parse(`${head}${next.toString(16).padStart(12, '0')}`)
    next = (next + 1n) % counted
    return id
  }
}
