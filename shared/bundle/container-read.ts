import type { Content, TextName } from '#shared/bundle/content.ts'
import { splitLines } from '#shared/bundle/content-lines.ts'
import { crc32 } from '#shared/bundle/crc32.ts'
import { inflate } from '#shared/bundle/deflate.ts'
import { limits } from '#shared/bundle/limits.ts'
import {
  centralHeader,
  centralHeaderSize,
  deflated,
  endRecord,
  endRecordSize,
  endSignature,
  localHeader,
  stored,
  type ZipEntry,
} from '#shared/bundle/zip-layout.ts'
import { equalBytes } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { Sha256 } from '#shared/ids.ts'

/**
 * Reads a ZIP in the one layout that `writeContainer` makes. Every header is made again from what
 * the directory says and compared byte by byte with what stands there: so flags, encryption, ZIP64,
 * extra fields, comments, gaps, overlaps, other orders and trailing bytes all fail without a rule of
 * their own. Sizes are bounded by the directory before anything is inflated, and the inflating stops
 * at the declared size. Names never leave this function but as a hash. `limit` is that of what is signed.
 */
export async function readContainer(
  bytes: Uint8Array,
  text: { readonly name: TextName; readonly limit: number },
): Promise<Content> {
  const entries = readDirectory(bytes)
  checkNames(entries, text.name)
  checkSizes(entries)
  checkLayout(bytes, entries)
  const [first, ...others] = entries
  if (first === undefined) throw invalid('directory')
  const [signatures, payload, ...lines] = splitLines(
    text.name,
    await readEntry(bytes, first),
    text.limit,
  )
  if (signatures === undefined || payload === undefined) throw invalid('lines')
  refuseMore(lines.length + others.length)
  const files = new Map<Sha256, Uint8Array>()
  for (const entry of others) {
    files.set(Sha256.parse(entry.name.slice('objects/'.length)), await readEntry(bytes, entry))
  }
  return { signatures, payload, lines, files }
}

function refuseMore(count: number): void {
  if (count <= limits.objects) return
  throw new Fault('bundle-too-many-objects', { count, limit: limits.objects })
}

const invalid = (why: string, cause?: unknown) => new Fault('container-invalid', { why }, cause)

/** What the central directory claims; only its own bounds are checked here. */
function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const end = bytes.length - endRecordSize
  if (end < 0) throw invalid('directory')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(end, true) !== endSignature) throw invalid('directory')
  const count = view.getUint16(end + 10, true)
  refuseMore(count - 1)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + centralHeaderSize > end) throw invalid('directory')
    const nameAt = at + centralHeaderSize
    const nameEnd = nameAt + view.getUint16(at + 28, true)
    if (nameEnd > end) throw invalid('directory')
    entries.push({
      name: asciiName(bytes.subarray(nameAt, nameEnd)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = nameEnd
  }
  if (at !== end) throw invalid('directory')
  return entries
}

/** The longest name of ours, `objects/` and 64 digits, has 72 bytes. */
function asciiName(bytes: Uint8Array): string {
  if (bytes.length > 72 || bytes.some((byte) => byte < 0x20 || byte > 0x7e)) throw invalid('name')
  return String.fromCharCode(...bytes)
}

function checkNames(entries: readonly ZipEntry[], textName: TextName): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    if (seen.has(name)) throw new Fault('object-doubled', { name })
    seen.add(name)
  }
  const [first, ...rest] = entries
  if (!seen.has(textName)) {
    throw new Fault('file-not-ours', { what: textName === 'reply.jsonl' ? 'reply' : 'bundle' })
  }
  if (first?.name !== textName) throw invalid('order')
  for (const [index, { name }] of rest.entries()) {
    if (!/^objects\/[0-9a-f]{64}$/.test(name)) throw new Fault('object-unlisted', { name })
    if (index > 0 && (rest[index - 1]?.name ?? '') > name) throw invalid('order')
  }
}

/** Everything that will be allocated, added up before any of it is. */
function checkSizes(entries: readonly ZipEntry[]): void {
  let total = 0
  for (const [index, { name, size, packedSize }] of entries.entries()) {
    const limit = index === 0 ? limits.contentBytes : limits.objectBytes
    if (size > limit) throw new Fault('object-too-large', { name, size, limit })
    if (size > packedSize * limits.expansion) {
      throw new Fault('container-bomb', { limit: limits.expansion })
    }
    total += size
  }
  if (total > limits.contentBytes) throw new Fault('container-bomb', { limit: limits.contentBytes })
}

function checkLayout(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  let at = 0
  const expect = (part: Uint8Array) => {
    if (!equalBytes(bytes.subarray(at, at + part.length), part)) throw invalid('headers')
    at += part.length
  }
  for (const entry of entries) {
    if (entry.offset !== at) throw invalid('headers')
    expect(localHeader(entry))
    at += entry.packedSize
  }
  const directoryAt = at
  for (const entry of entries) expect(centralHeader(entry))
  expect(endRecord(entries.length, at - directoryAt, directoryAt))
  if (at !== bytes.length) throw invalid('headers')
}

async function readEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const packedAt = entry.offset + localHeader(entry).length
  const packed = bytes.subarray(packedAt, packedAt + entry.packedSize)
  const content = await unpacked(packed, entry)
  if (content.length !== entry.size) throw invalid('size')
  if (crc32(content) !== entry.crc) throw invalid('checksum')
  return content
}

async function unpacked(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.method === stored) return packed
  if (entry.method !== deflated) throw invalid('method')
  let content: Uint8Array | 'too-much'
  try {
    content = await inflate(packed, entry.size)
  } catch (error) {
    throw invalid('compression', error)
  }
  if (content === 'too-much') throw new Fault('container-bomb', { limit: entry.size })
  return content
}
