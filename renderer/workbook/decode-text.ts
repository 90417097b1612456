import { Fault } from '#shared/fault.ts'

/**
 * Bytes of a text file as text: UTF-8 or UTF-16 with its mark, UTF-8 without, or GB 18030, in which
 * spreadsheet programs in China save. What is no letter of any of them is `sheet-letters`.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = labelOfMark(bytes)
  const labels = marked === undefined ? ['utf-8', 'gb18030'] : [marked]
  for (const label of labels) {
    const text = decoded(bytes, label)
    if (text !== undefined) return text
  }
  throw new Fault('sheet-letters', {})
}

function labelOfMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** Undefined when the bytes are not of this encoding: the decoder throws only then. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (thrown) {
    if (thrown instanceof TypeError) return undefined
    throw thrown
  }
}
