import { Fault } from '#shared/fault.ts'
import { sheetLimits } from '#shared/spreadsheet/sheet.ts'

/**
 * All bytes of a file that a person chose; its size is looked at first. Throws `sheet-too-large`, and
 * `sheet-unreadable` when it changed or went since, as with a stick that is pulled.
 */
export async function bytesOfFile(file: Blob): Promise<Uint8Array> {
  if (file.size > sheetLimits.bytes)
    throw new Fault('sheet-too-large', { what: 'bytes', most: sheetLimits.bytes })
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown
    throw new Fault('sheet-unreadable', {}, thrown)
  }
}
