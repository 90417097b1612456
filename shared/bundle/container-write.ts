import type { Laid, TextName } from '#shared/bundle/content.ts'
import { joinLines } from '#shared/bundle/content-lines.ts'
import { crc32 } from '#shared/bundle/crc32.ts'
import { deflate, deflateText } from '#shared/bundle/deflate.ts'
import type { Detached } from '#shared/bundle/detached.ts'
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

/**
 * A ZIP of a text, whose lines are the signatures, what they sign, and the objects that are JSON, and of
 * `objects/<sha256>`, in rising order of hash: the one layout that `readContainer` takes. Throws Fault
 * `object-too-large`, `bundle-too-many-objects` or `file-too-large` rather than write what no district
 * would read.
 */
export async function writeContainer(
  name: TextName,
  { signatures, payload }: Detached,
  { lines, files: objects }: Laid,
): Promise<Uint8Array> {
  checkBounds(payload, lines, objects)
  const files = [
    { name, bytes: joinLines([signatures, payload, ...lines]) },
    ...[...objects]
      .map(([hash, bytes]) => ({ name: `objects/${hash}`, bytes }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  ]
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const file of files) {
    const { method, packed } = await smaller(file.bytes, file.name === name ? deflateText : deflate)
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
async function smaller(
  bytes: Uint8Array,
  pack: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
) {
  const packed = await pack(bytes)
  return packed.length < bytes.length * (1 - leastSaved) &&
    bytes.length <= packed.length * limits.expansion
    ? { method: deflated, packed }
    : { method: stored, packed: bytes }
}

function checkBounds(
  payload: Uint8Array,
  lines: readonly Uint8Array[],
  objects: ReadonlyMap<Sha256, Uint8Array>,
): void {
  const count = lines.length + objects.size
  if (count > limits.objects) {
    throw new Fault('bundle-too-many-objects', { count, limit: limits.objects })
  }
  const named = [...lines.map((line, at) => [`${at + 1}`, line] as const), ...objects]
  let size = payload.length
  for (const [name, { length }] of named) {
    if (length > limits.objectBytes) {
      throw new Fault('object-too-large', { name, size: length, limit: limits.objectBytes })
    }
    size += length
  }
  refuseLarger(size, limits.contentBytes)
}
