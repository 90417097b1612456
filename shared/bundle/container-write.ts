import { crc32 } from '#shared/bundle/crc32.ts'
import { deflate } from '#shared/bundle/deflate.ts'
import { limits, refuseLarger } from '#shared/bundle/limits.ts'
import {
  centralHeader,
  deflated,
  endRecord,
  localHeader,
  stored,
  type ZipEntry,
} from '#shared/bundle/zip-layout.ts'
import { concat } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'

/** The signed file of a container: it is always the first. */
export type SignedName = 'manifest.jws' | 'reply.jws'

/**
 * A ZIP of the signed file and `objects/<sha256>`, in rising order of hash: the one layout that
 * `readContainer` takes. Throws Fault `object-too-large`, `bundle-too-many-objects` or
 * `file-too-large` rather than write what no district would read.
 */
export async function writeContainer(
  signed: { readonly name: SignedName; readonly bytes: Uint8Array },
  objects: ReadonlyMap<Sha256, Uint8Array>,
): Promise<Uint8Array> {
  checkBounds(signed.bytes, objects)
  const files = [
    signed,
    ...[...objects]
      .map(([hash, bytes]) => ({ name: `objects/${hash}`, bytes }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  ]
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const file of files) {
    const { method, packed } = await smaller(file.bytes)
    const entry: ZipEntry = {
      name: file.name,
      method,
      crc: crc32(file.bytes),
      packedSize: packed.length,
      size: file.bytes.length,
      offset: at,
    }
    const header = localHeader(entry)
    bodies.push(header, packed)
    directory.push(centralHeader(entry))
    at += header.length + packed.length
  }
  const directoryBytes = concat(directory)
  return concat([...bodies, directoryBytes, endRecord(files.length, directoryBytes.length, at)])
}

/** What DEFLATE must save: photos give it a thousandth, and inflating them costs more than reading. */
const leastSaved = 1 / 50

/** Deflated where that is worth it, but never so small that a reader must take it for a bomb. */
async function smaller(bytes: Uint8Array) {
  const packed = await deflate(bytes)
  return packed.length < bytes.length * (1 - leastSaved) &&
    bytes.length <= packed.length * limits.expansion
    ? { method: deflated, packed }
    : { method: stored, packed: bytes }
}

function checkBounds(signed: Uint8Array, objects: ReadonlyMap<Sha256, Uint8Array>): void {
  if (objects.size > limits.objects) {
    throw new Fault('bundle-too-many-objects', { count: objects.size, limit: limits.objects })
  }
  let size = signed.length
  for (const [hash, { length }] of objects) {
    if (length > limits.objectBytes) {
      throw new Fault('object-too-large', { name: hash, size: length, limit: limits.objectBytes })
    }
    size += length
  }
  refuseLarger(size, limits.contentBytes)
}
