import {
  configure,
  type Entry,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
import { Fault } from '#shared/fault.ts'
import { sheetLimits } from '#shared/spreadsheet/sheet.ts'

// The security policy lets no library make workers of its own, and this runs in one already.
configure({ useWebWorkers: false })

/** The parts of a workbook that are XML, by their path. */
export type WorkbookParts = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks a workbook: the declared sizes are checked before anything is unpacked, and every part must
 * have its size and its sum. Faults: `sheet-damaged`, `sheet-too-large`, `sheet-password`,
 * `sheet-macros`, `sheet-wrong-kind`.
 */
export async function workbookParts(bytes: Uint8Array): Promise<WorkbookParts> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'strict' })
  const entries = await unzipping(() => reader.getEntries())
  refuseEntries(entries)
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries.filter(isXml)) parts.set(entry.filename, await unpack(entry))
  if (!parts.has('xl/workbook.xml')) {
    const found = entries.some(({ filename }) => filename === 'mimetype')
    throw new Fault('sheet-wrong-kind', { found: found ? 'open-document' : 'archive' })
  }
  return parts
}

const isXml = (entry: Entry): entry is FileEntry =>
  !entry.directory && /\.xml(\.rels)?$/.test(entry.filename)

function refuseEntries(entries: readonly Entry[]): void {
  if (entries.length > sheetLimits.parts) throw tooLarge('parts')
  if (entries.some(({ encrypted }) => encrypted)) throw new Fault('sheet-password', {})
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (unpacked > sheetLimits.unpacked) throw tooLarge('unpacked')
  const names = entries.map(({ filename }) => filename.toLowerCase())
  if (new Set(names).size < names.length) throw damaged('double part')
  // A macro without its usual name is still declared, but nothing here would run it.
  if (names.some((name) => name.endsWith('.bin') && name.includes('vba')))
    throw new Fault('sheet-macros', {})
}

/** One part; unpacking stops at the size that was declared. */
async function unpack(entry: FileEntry): Promise<Uint8Array> {
  const bytes = await unzipping(() =>
    entry.getData(new Uint8ArrayWriter(), { checkSignature: true, checkOverlappingEntry: true }),
  )
  if (bytes.length !== entry.uncompressedSize) throw damaged('size')
  return bytes
}

/** The checked parts in a container without compression, for a library that opens one itself. */
export async function plainContainer(parts: WorkbookParts): Promise<ArrayBuffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0 })
  for (const [name, bytes] of parts) await writer.add(name, new Uint8ArrayReader(bytes))
  const { buffer, byteOffset, byteLength } = await writer.close()
  return buffer.slice(byteOffset, byteOffset + byteLength)
}

/** What the library throws is what is wrong with the file. */
async function unzipping<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    throw damaged(thrown instanceof Error ? thrown.message : 'container')
  }
}

const damaged = (why: string) => new Fault('sheet-damaged', { why: why.slice(0, 200) })
const tooLarge = (what: 'parts' | 'unpacked') =>
  new Fault('sheet-too-large', { what, most: sheetLimits[what] })
