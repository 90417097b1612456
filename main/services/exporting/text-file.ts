import { headingOf, rowKey } from '#shared/spreadsheet/columns.ts'
import { formatCsv } from '#shared/spreadsheet/csv.ts'
import { writtenText } from '#shared/spreadsheet/written.ts'
import type { Language } from '#shared/words/words.ts'
import type { WrittenTable } from './table.ts'

const mark = '\u{feff}'

/**
 * The table as separated text in UTF-8 with its mark, by which spreadsheet programs know the letters.
 * A form stands upright: one line for each field.
 */
export async function textFile(
  table: WrittenTable,
  { language }: { readonly language: Language },
): Promise<Uint8Array> {
  return new TextEncoder().encode(mark + formatCsv(linesOf(table, language)))
}

function linesOf({ kind, columns, rows }: WrittenTable, language: Language): string[][] {
  if (kind === 'form') {
    const [row] = rows
    return columns.map((column) => [
      column.field.name,
      headingOf(column.field, language),
      writtenText(column, row?.cells[column.field.name], language),
    ])
  }
  return [
    [...columns.map(({ field }) => headingOf(field, language)), rowKey],
    ...rows.map(({ id, cells }) => [
      ...columns.map((column) => writtenText(column, cells[column.field.name], language)),
      id ?? '',
    ]),
  ]
}
