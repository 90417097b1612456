import type { Row } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'
import type { ReadableColumn } from '#shared/spreadsheet/columns.ts'
import { textCell } from './sheet-cells.ts'

/** Lists to choose from, each a column of a sheet of their own: in a formula they would be too long. */
export interface SheetLists {
  readonly rows: Row[]
  /** By the name of the field: `$A$1:$A$9`. */
  readonly ranges: ReadonlyMap<string, string>
}

/** One list for each field that has one; several codes in one cell are no choice of a list. */
export function sheetLists(columns: readonly ReadableColumn[]): SheetLists {
  const lists = columns.flatMap(({ field, choices = [] }) =>
    field.type.kind === 'enums' || choices.length === 0
      ? []
      : [{ name: field.name, labels: choices.map(({ label }) => label) }],
  )
  const longest = Math.max(0, ...lists.map(({ labels }) => labels.length))
  return {
    rows: Array.from({ length: longest }, (_, line) =>
      lists.map(({ labels }) => textCell(labels[line] ?? '')),
    ),
    ranges: new Map(
      lists.map(({ name, labels }, at) => {
        const column = getCellAddress(0, at).replace(/\d+$/, '')
        return [name, `$${column}$1:$${column}$${labels.length}`]
      }),
    ),
  }
}
