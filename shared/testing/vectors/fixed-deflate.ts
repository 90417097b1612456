/**
 * Raw DEFLATE of one block with the fixed codes (RFC 1951 §3.2.6): bytes as they come, and what
 * repeats the byte before by matches of 258. Weak, but the same on every machine, so that a vector's
 * container has one hash.
 */
export function fixedDeflate(bytes: Uint8Array): Uint8Array {
  const writer = bitWriter()
  writer.number(1, 1)
  writer.number(1, 2)
  for (let at = 0; at < bytes.length; ) {
    if (at > 0 && repeats(bytes, at)) {
      // Length 258 is code 285 (8 bits, 192 + 285 - 280), distance 1 is code 0 (5 bits).
      writer.code(0b11000101, 8)
      writer.code(0, 5)
      at += 258
      continue
    }
    const byte = bytes[at] ?? 0
    if (byte < 144) writer.code(0x30 + byte, 8)
    else writer.code(0x190 + byte - 144, 9)
    at += 1
  }
  // End of block: code 256.
  writer.code(0, 7)
  return writer.bytes()
}

function repeats(bytes: Uint8Array, at: number): boolean {
  if (at + 258 > bytes.length) return false
  for (let next = at; next < at + 258; next += 1) if (bytes[next] !== bytes[at - 1]) return false
  return true
}

function bitWriter() {
  const out: number[] = []
  let held = 0
  let count = 0
  const bit = (value: number) => {
    held |= value << count
    count += 1
    if (count < 8) return
    out.push(held)
    held = 0
    count = 0
  }
  return {
    /** Numbers stand with their lowest bit first. */
    number: (value: number, bits: number) => {
      for (let at = 0; at < bits; at += 1) bit((value >> at) & 1)
    },
    /** Huffman codes stand with their highest bit first. */
    code: (value: number, bits: number) => {
      for (let at = bits - 1; at >= 0; at -= 1) bit((value >> at) & 1)
    },
    bytes: () => Uint8Array.from(count === 0 ? out : [...out, held]),
  }
}
