import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { Pack } from '#shared/pack/pack.ts'
import { headingOf, type ReadableColumn, rowKey } from '#shared/spreadsheet/columns.ts'
import { writtenText } from '#shared/spreadsheet/written.ts'
import type { Language } from '#shared/words/words.ts'
import { workbookWords } from '#shared/words/workbook.ts'
import { notesSheet } from './notes-sheet.ts'
import { figureCell, headCell, keyCell, textCell } from './sheet-cells.ts'
import { type SheetLists, sheetLists } from './sheet-lists.ts'
import { finishSheets } from './sheet-xml.ts'
import type { WrittenTable } from './table.ts'

/** Where the first value stands: below the headings and the hidden line of keys. */
const firstLine = 3

/**
 * The table as a workbook: the values with their headings, a hidden line (or column) of keys by which
 * an import knows every field again, lists to choose from, and a sheet of notes.
 */
export async function workbook(
  table: WrittenTable,
  { pack, language }: { readonly pack: Pack; readonly language: Language },
): Promise<Uint8Array> {
  const lists = sheetLists(table.columns)
  const values = table.kind === 'form' ? upright(table, language) : across(table, language)
  const names = workbookWords[language].sheets
  const sheets = [
    { ...values, sheet: names.values, stickyRowsCount: 1 },
    notesSheet(table, { pack, language, name: names.notes }),
    ...(lists.rows.length === 0 ? [] : [{ data: lists.rows, sheet: names.lists }]),
  ]
  const finished = finishSheets(places(table, lists, names.lists))
  const file = await writeXlsxFile(sheets, { features: [finished] }).toBuffer()
  return new Uint8Array(file)
}

function across({ columns, rows }: WrittenTable, language: Language) {
  const data: Row[] = [
    [...columns.map(({ field }) => headCell(headingOf(field, language))), headCell(rowKey)],
    [...columns.map(({ field }) => keyCell(field.name)), keyCell(rowKey)],
    ...rows.map(({ id, cells }) => [
      ...columns.map((column) => valueCell(column, cells[column.field.name], language)),
      textCell(id ?? ''),
    ]),
  ]
  return { data, columns: [...columns.map(widthOf(language)), { width: 4 }] }
}

function upright({ columns, rows }: WrittenTable, language: Language) {
  const heads = workbookWords[language]
  const [row] = rows
  const data: Row[] = [
    [headCell(heads.key), headCell(heads.field), headCell(heads.value)],
    [keyCell('@key'), keyCell('@field'), keyCell('@value')],
    ...columns.map((column) => [
      keyCell(column.field.name),
      textCell(headingOf(column.field, language)),
      valueCell(column, row?.cells[column.field.name], language),
    ]),
  ]
  return { data, columns: [{ width: 4 }, { width: 44 }, { width: 36 }] }
}

function valueCell(
  column: ReadableColumn,
  answer: WrittenTable['rows'][number]['cells'][string] | undefined,
  language: Language,
) {
  const text = writtenText(column, answer, language)
  return figureKinds.has(column.field.type.kind) ? figureCell(text) : textCell(text)
}

const figureKinds: ReadonlySet<string> = new Set(['int', 'dec', 'wan', 'yuan'])

const widthOf =
  (language: Language) =>
  ({ field }: ReadableColumn) => ({
    width: Math.min(30, Math.max(10, headingOf(field, language).length * 2)),
  })

/** What of the first sheet is finished by hand: what is hidden, kept as text, chosen from a list. */
function places(table: WrittenTable, lists: SheetLists, listSheet: string) {
  const isForm = table.kind === 'form'
  const choices = table.columns.flatMap((column, at) => {
    const range = lists.ranges.get(column.field.name)
    const formula = range === undefined ? undefined : `'${listSheet}'!${range}`
    const place = isForm
      ? { column: 2, first: firstLine + at, last: firstLine + at }
      : { column: at, first: firstLine, last: 20_000 }
    return formula === undefined ? [] : [{ ...place, formula }]
  })
  const texts = isForm
    ? []
    : table.columns.flatMap(({ field }, at) => (figureKinds.has(field.type.kind) ? [] : [at]))
  return { choices, texts, hiddenColumn: isForm ? 0 : table.columns.length, hiddenLine: 2 }
}
