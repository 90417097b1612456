import { Fault } from '#shared/fault.ts'

type Found =
  | 'old-excel'
  | 'open-document'
  | 'web-page'
  | 'document'
  | 'picture'
  | 'archive'
  | 'other'

const begins = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign)

/**
 * What a file is by its first bytes: a workbook, or text. Faults: `sheet-empty`, `sheet-password` (an
 * encrypted workbook lies in an OLE container, [MS-OFFCRYPTO] 2.3.4.5), `sheet-wrong-kind`.
 */
export function kindOfFile(bytes: Uint8Array): 'workbook' | 'text' {
  if (bytes.length === 0) throw new Fault('sheet-empty', {})
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'workbook'
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (holdsWide(bytes, 'EncryptedPackage')) throw new Fault('sheet-password', {})
    throw new Fault('sheet-wrong-kind', { found: 'old-excel' })
  }
  const found = foreign(bytes)
  if (found !== undefined) throw new Fault('sheet-wrong-kind', { found })
  return 'text'
}

function foreign(bytes: Uint8Array): Found | undefined {
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'document'
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47) || begins(bytes, 0xff, 0xd8, 0xff)) return 'picture'
  if (begins(bytes, 0x47, 0x49, 0x46) || begins(bytes, 0x42, 0x4d)) return 'picture'
  if (
    begins(bytes, 0x52, 0x61, 0x72, 0x21) ||
    begins(bytes, 0x37, 0x7a) ||
    begins(bytes, 0x1f, 0x8b)
  )
    return 'archive'
  const head = String.fromCharCode(...bytes.subarray(0, 512)).toLowerCase()
  if (/^[^a-z0-9]*<(!doctype html|html|table|\?xml|meta|style)/.test(head)) return 'web-page'
  // Text of any encoding that is read has no zero byte, but for UTF-16, which says so first.
  const isWide = begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)
  return !isWide && bytes.subarray(0, 65_536).includes(0) ? 'other' : undefined
}

/** Whether the text stands in the bytes as UTF-16, as names in an OLE container do. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  const wide = [...text].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wide[0] ?? 0); at !== -1; at = bytes.indexOf(wide[0] ?? 0, at + 1))
    if (wide.every((sign, offset) => bytes[at + offset] === sign)) return true
  return false
}
