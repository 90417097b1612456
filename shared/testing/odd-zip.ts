import { deflateRawSync } from 'node:zlib'
import { crc32 } from '#shared/bundle/crc32.ts'
import { centralHeader, endRecord, localHeader, type ZipEntry } from '#shared/bundle/zip-layout.ts'
import { concat } from '#shared/bytes.ts'

/** A file of an archive that may lie: what is given replaces what would be true. */
export interface OddFile {
  readonly name: string
  readonly content: Uint8Array
  /** Of both headers. */
  readonly lie?: Partial<ZipEntry>
  /** Of the local header only. */
  readonly local?: Partial<ZipEntry>
  /** What stands instead of the deflated content. */
  readonly packed?: Uint8Array
}

/** A ZIP in our layout, but with any files in any order. */
export function oddZip(files: readonly OddFile[]): Uint8Array {
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const file of files) {
    const packed = file.packed ?? new Uint8Array(deflateRawSync(file.content))
    const entry = {
      name: file.name,
      method: 8,
      crc: crc32(file.content),
      packedSize: packed.length,
      size: file.content.length,
      offset: at,
      ...file.lie,
    }
    const header = localHeader({ ...entry, ...file.local })
    bodies.push(header, packed)
    directory.push(centralHeader(entry))
    at += header.length + packed.length
  }
  const central = concat(directory)
  return concat([...bodies, central, endRecord(files.length, central.length, at)])
}
