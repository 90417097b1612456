import {
  columnFilteringFeature,
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { Answer } from '#shared/answer.ts'
import type { CellState } from '#shared/engine/cell-state.ts'
import type { RowId } from '#shared/ids.ts'
import type { CellReader, GridColumn } from './cell-text.ts'
import { type ColumnFilter, passes } from './column-filter.ts'
import { ordered, sortKey } from './compare.ts'
import { narrowest, widest } from './kept-widths.ts'

export const features = tableFeatures({
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnSizingFeature,
  columnResizingFeature,
})

/** A row as the table knows it: its values are asked of the desk, which keeps them computed. */
export interface TableRow {
  readonly id: RowId
}

const helper = createColumnHelper<typeof features, TableRow>()

/** The columns of the grid for the table, which filters, orders and measures them. */
export function tableColumns(
  columns: readonly GridColumn[],
  cellOf: (row: RowId, column: GridColumn) => CellState,
  reader: CellReader,
  rem: number,
) {
  return columns.map((column) =>
    helper.accessor((row): unknown => sortKey(column, cellOf(row.id, column)), {
      id: column.field.name,
      size: Math.round((column.width * rem) / 16),
      minSize: narrowest * rem,
      maxSize: widest * rem,
      sortUndefined: 'last',
      sortFn: (a, b, id) => {
        const [first, second] = [a.getValue<Answer>(id), b.getValue<Answer>(id)]
        return ordered(column, first, second)
      },
      filterFn: (row, _, filter: ColumnFilter) =>
        passes(column, cellOf(row.original.id, column), filter, reader),
    }),
  )
}
