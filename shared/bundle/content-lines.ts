import { limits } from '#shared/bundle/limits.ts'
import { concat, utf8 } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'

const lineBreak = 0x0a
const lineEnd = utf8('\n')

/**
 * A text of lines with a line break behind each. Canonical JSON has none inside, so a line is a value as it
 * was signed or hashed. Throws a plain Error for a line that has one.
 */
export function joinLines(lines: readonly Uint8Array[]): Uint8Array {
  if (lines.some((line) => line.includes(lineBreak))) throw new Error('a line break in a line')
  return concat(lines.flatMap((line) => [line, lineEnd]))
}

/**
 * The lines of a text, at least two: signatures, what they sign, and objects. `payload` bounds the second.
 * Faults: `container-invalid` when there are fewer or the last has no end, `object-too-large`,
 * `bundle-too-many-objects`; both before more is allocated.
 */
export function splitLines(name: string, text: Uint8Array, payload: number): Uint8Array[] {
  const bounds = [limits.signaturesBytes, payload]
  const lines: Uint8Array[] = []
  for (let at = 0; at < text.length; ) {
    if (lines.length === limits.objects + bounds.length) {
      throw new Fault('bundle-too-many-objects', {
        count: limits.objects + 1,
        limit: limits.objects,
      })
    }
    const end = text.indexOf(lineBreak, at)
    if (end === -1) throw new Fault('container-invalid', { why: 'lines' })
    const limit = bounds[lines.length] ?? limits.objectBytes
    const size = end - at
    if (size > limit) {
      throw new Fault('object-too-large', { name: `${name}:${lines.length + 1}`, size, limit })
    }
    lines.push(text.subarray(at, end))
    at = end + 1
  }
  if (lines.length < bounds.length) throw new Fault('container-invalid', { why: 'lines' })
  return lines
}
