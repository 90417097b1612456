import readXlsxFile from 'read-excel-file/universal'
import { Fault } from '#shared/fault.ts'
import {
  columnLetters,
  type Nature,
  nature,
  type Sheet,
  type SheetRow,
  sheetLimits,
} from '#shared/spreadsheet/sheet.ts'
import { sheetFiles } from './sheet-files.ts'
import { type SheetMarks, sheetMarks } from './sheet-marks.ts'
import { plainContainer, workbookParts } from './workbook-parts.ts'

/** A number as it stands in the file: a spreadsheet's 18 digits are not to become other ones. */
class Figure {
  readonly raw: string
  constructor(raw: string) {
    this.raw = raw
  }
}

/**
 * All sheets of a workbook that hold something, in their order. Faults: those of `workbookParts`,
 * `sheet-empty`, `sheet-too-large`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const parts = await workbookParts(bytes)
  const marks = sheetFiles(parts).map((xml) => sheetMarks(xml))
  const read = await readValues(await plainContainer(parts))
  const sheets = read.map(({ sheet, data }, at) => ({
    name: sheet,
    rows: (data ?? []).flatMap((row, index) => readRow(row, index + 1, marks[at] ?? new Map())),
  }))
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) throw new Fault('sheet-empty', {})
  return filled
}

/** A sheet that is a chart has no data, whatever the library's types say. */
async function readValues(
  container: ArrayBuffer,
): Promise<readonly { readonly sheet: string; readonly data?: readonly (readonly unknown[])[] }[]> {
  try {
    return await readXlsxFile<Figure>(container, {
      trim: false,
      parseNumber: (raw) => new Figure(raw),
    })
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : 'workbook'
    throw new Fault('sheet-damaged', { why: why.slice(0, 200) })
  }
}

function readRow(values: readonly unknown[], line: number, marks: SheetMarks): readonly SheetRow[] {
  const cells = values.map((value, at) => readCell(value, marks.get(`${columnLetters(at)}${line}`)))
  const last = cells.findLastIndex(({ text, kind }) => text !== '' || kind !== nature.text)
  if (last === -1 || cells.every(({ text, kind }) => text.trim() === '' && isQuiet(kind))) return []
  if (last >= sheetLimits.columns) throw tooLarge('columns')
  const kept = cells.slice(0, last + 1)
  if (kept.some(({ text }) => text.length > sheetLimits.letters)) throw tooLarge('letters')
  return [
    {
      line,
      texts: kept.map(({ text }) => text),
      natures: kept.map(({ kind }) => kind).join(''),
    },
  ]
}

/** A merged area without a text is as good as a blank line. */
const isQuiet = (kind: Nature): boolean => kind === nature.text || kind === nature.merged

function readCell(value: unknown, mark: Nature | undefined): { text: string; kind: Nature } {
  // Which error it is the library does not tell.
  if (mark === nature.error) return { text: '#', kind: mark }
  const { text, kind } = textOf(value)
  return { text, kind: mark ?? kind }
}

function textOf(value: unknown): { text: string; kind: Nature } {
  if (value === null || value === undefined) return { text: '', kind: nature.text }
  if (value instanceof Figure) return { text: value.raw, kind: nature.number }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? { text: '', kind: nature.error }
      : { text: value.toISOString().slice(0, 10), kind: nature.day }
  }
  return { text: String(value), kind: nature.text }
}

const tooLarge = (what: 'columns' | 'letters') =>
  new Fault('sheet-too-large', { what, most: sheetLimits[what] })
