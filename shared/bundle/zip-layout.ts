import { concat, utf8 } from '#shared/bytes.ts'

/** How a file is kept: as it is, or as raw DEFLATE (APPNOTE 4.4.5). */
export const stored = 0
export const deflated = 8

/** A file of a container, as its headers describe it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header begins. */
  readonly offset: number
}

export const centralHeaderSize = 46
export const endRecordSize = 22
export const endSignature = 0x06054b50

/** 1 January 1980, 00:00 in the format of MS-DOS: a container says nothing of when it was made. */
const dosTime = 0
const dosDate = 0x0021
/** 2.0: the version of ZIP that knows DEFLATE and nothing that we refuse. */
const zipVersion = 20

/** Local file header (APPNOTE 4.3.7): no flags, no extra field. */
export function localHeader(entry: ZipEntry): Uint8Array {
  const name = utf8(entry.name)
  return concat([fields([[4, 0x04034b50], ...common(entry), [2, name.length], [2, 0]]), name])
}

/** Central directory header (APPNOTE 4.3.12): no extra field, comment or attributes. */
export function centralHeader(entry: ZipEntry): Uint8Array {
  const name = utf8(entry.name)
  return concat([
    fields([
      [4, 0x02014b50],
      [2, zipVersion],
      ...common(entry),
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, entry.offset],
    ]),
    name,
  ])
}

/** End of central directory record (APPNOTE 4.3.16): one disk, no comment. */
export function endRecord(count: number, directorySize: number, directoryAt: number): Uint8Array {
  return fields([
    [4, endSignature],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directorySize],
    [4, directoryAt],
    [2, 0],
  ])
}

type Field = readonly [bytes: 2 | 4, value: number]

const common = (entry: ZipEntry): readonly Field[] => [
  [2, zipVersion],
  [2, 0],
  [2, entry.method],
  [2, dosTime],
  [2, dosDate],
  [4, entry.crc],
  [4, entry.packedSize],
  [4, entry.size],
]

/** Unsigned numbers, little end first. */
function fields(values: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((sum, [size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [size, value] of values) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  return bytes
}
