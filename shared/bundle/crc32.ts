/** What a byte is worth with 0 to 7 more bytes behind it: eight tables of 256, one after the other. */
const tables = new Uint32Array(8 * 256)
for (let index = 0; index < 256; index += 1) {
  let value = index
  // The reflected polynomial 0xEDB88320 (APPNOTE 4.4.7, ISO 3309).
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  tables[index] = value
}
for (let index = 256; index < tables.length; index += 1) {
  const before = tables[index - 256] ?? 0
  tables[index] = (before >>> 8) ^ worth(before & 0xff, 0)
}

function worth(byte: number, behind: number): number {
  return tables[behind * 256 + byte] ?? 0
}

/**
 * CRC-32 as ZIP wants it: it finds damage, never malice. Eight bytes at a time, because byte by byte
 * it was the dearest step in reading photos.
 */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const eights = bytes.length - (bytes.length % 8)
  let crc = 0xffffffff
  for (let at = 0; at < eights; at += 8) {
    const low = crc ^ view.getUint32(at, true)
    const high = view.getUint32(at + 4, true)
    crc = fourBytes(low, 4) ^ fourBytes(high, 0)
  }
  for (const byte of bytes.subarray(eights)) crc = (crc >>> 8) ^ worth((crc ^ byte) & 0xff, 0)
  return (crc ^ 0xffffffff) >>> 0
}

/** What four bytes, the first lowest, are worth with so many behind them. */
function fourBytes(word: number, behind: number): number {
  return (
    worth(word & 0xff, behind + 3) ^
    worth((word >>> 8) & 0xff, behind + 2) ^
    worth((word >>> 16) & 0xff, behind + 1) ^
    worth(word >>> 24, behind)
  )
}
