import { type ColumnFiltersState, type SortingState, useTable } from '@tanstack/react-table'
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import type { Row } from '#shared/engine/situation.ts'
import type { RowId } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'
import { formKeyOf } from '#shared/pack/place.ts'
import { archivedFrom } from './archived.ts'
import type { CellReader, GridColumn } from './cell-text.ts'
import { holdsText, plainText } from './column-filter.ts'
import { features, tableColumns } from './grid-table.ts'
import { rowOrder } from './row-order.ts'
import { standings } from './row-standing.ts'
import { isShown, keptOrder, type Show } from './shown-rows.ts'
import { useWidths } from './use-widths.ts'

interface ViewDeps {
  readonly register: Register
  readonly columns: readonly GridColumn[]
  readonly reader: CellReader
  readonly rem: number
  /** Only these rows, when a computed value is looked into. */
  readonly counted: ReadonlySet<RowId> | undefined
}

/** The rows of a register, told when one comes, goes or is archived, not when a cell changes. */
function useRows(register: Register): readonly Row[] {
  const desk = useDesk()
  const version = useRef(0)
  const subscribe = useCallback(
    (listener: () => void) =>
      desk.subscribeCell(register.key, () => {
        version.current += 1
        listener()
      }),
    [desk, register],
  )
  const now = useSyncExternalStore(subscribe, () => version.current)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is asked anew for each version
  return useMemo(() => desk.rows(register.key), [desk, register, now])
}

/**
 * Which rows stand on the screen and in which order. A filter and an order are applied when they
 * are chosen, and again by `apply`; meanwhile no edit moves a row.
 */
export function useGridView({ register, columns, reader, rem, counted }: ViewDeps) {
  const desk = useDesk()
  const rows = useRows(register)
  const [show, setShow] = useState<Show>('current')
  const [search, setSearch] = useState('')
  const [sorting, setSorting] = useState<SortingState>([])
  const [columnFilters, setColumnFilters] = useState<ColumnFiltersState>([])
  const { columnSizing, setColumnSizing } = useWidths(register.key, rem)
  const [applied, setApplied] = useState(0)
  const latest = useRef(rows)
  latest.current = rows

  const cellOf = useCallback(
    (row: RowId, column: GridColumn) => desk.cell(`${register.key}/${row}/${column.field.name}`),
    [desk, register],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that asks for a new look at the rows
  const data = useMemo(() => {
    const known = {
      standings: standings(register.key, desk.violations(formKeyOf(register.key))),
      isNew: desk.addedHere,
      isArchived: (row: Row) => archivedFrom(row, desk.period) !== undefined,
    }
    const holds = (row: Row) =>
      holdsText(
        search,
        columns.map((column) => plainText(column, cellOf(row.id, column), reader)),
      )
    return rowOrder(latest.current, desk.period)
      .filter((row) => (counted === undefined ? isShown(row, show, known) : counted.has(row.id)))
      .filter((row) => search.trim() === '' || holds(row))
      .map(({ id }) => ({ id }))
  }, [desk, register, columns, show, search, counted, sorting, columnFilters, applied])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was there when the view was applied
  const known = useMemo(() => new Set(latest.current.map((row) => row.id)), [data])

  const definitions = useMemo(
    () => tableColumns(columns, cellOf, reader, rem),
    [columns, cellOf, reader, rem],
  )
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: (row) => row.id,
    columnResizeMode: 'onChange',
    enableSortingRemoval: true,
    state: { sorting, columnFilters, columnSizing },
    onSortingChange: setSorting,
    onColumnFiltersChange: setColumnFilters,
    onColumnSizingChange: setColumnSizing,
  })
  const archived = useMemo(
    () => new Map(rows.map((row) => [row.id, archivedFrom(row, desk.period)])),
    [rows, desk],
  )
  const order = table.getRowModel().rows
  const ids = useMemo(
    () =>
      keptOrder(
        order.map((row) => row.original.id),
        known,
        rows.map((row) => row.id),
      ),
    [order, known, rows],
  )
  return {
    table,
    rows,
    ids,
    /** The day from which a row is archived; undefined for one in use. */
    archivedSince: (row: RowId) => archived.get(row),
    show,
    setShow,
    search,
    setSearch,
    apply: () => setApplied((times) => times + 1),
    /** Whether some rows are left out by what the person chose. */
    isNarrowed:
      counted !== undefined ||
      show !== 'current' ||
      search.trim() !== '' ||
      columnFilters.length > 0,
    clear: () => {
      setShow('current')
      setSearch('')
      setColumnFilters([])
    },
  }
}

export type GridView = ReturnType<typeof useGridView>
