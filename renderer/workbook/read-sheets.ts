import { Fault } from '#shared/fault.ts'
import { parseCsv } from '#shared/spreadsheet/parse-csv.ts'
import type { Sheet } from '#shared/spreadsheet/sheet.ts'
import { decodeText } from './decode-text.ts'
import { kindOfFile } from './kind-of-file.ts'
import { readWorkbook } from './read-workbook.ts'

/** Endings of names that say text; every other is to be a workbook. */
const textNames = /\.(csv|tsv|txt)$/i

/**
 * The tables of a file, at least one and none of them blank. What the file is its bytes say; a name
 * that says otherwise may be that of another file. Faults: all `sheet-…` but those of
 * single columns and of `bytesOfFile`.
 */
export async function readSheets(bytes: Uint8Array, name: string): Promise<readonly Sheet[]> {
  const found = kindOfFile(bytes)
  if ((found === 'text') !== textNames.test(name)) throw new Fault('sheet-wrong-name', { found })
  if (found === 'workbook') return readWorkbook(bytes)
  const sheet = parseCsv(decodeText(bytes), name)
  if (sheet.rows.length === 0) throw new Fault('sheet-empty', {})
  return [sheet]
}
