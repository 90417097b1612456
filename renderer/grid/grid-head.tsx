import type { VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { useGrid } from './grid-context.ts'
import { only } from './picked.ts'
import { readOfRow } from './picking.ts'
import styles from './register-grid.module.css'
import type { GridView } from './use-grid-view.ts'

interface GridHeadProps {
  readonly view: GridView
  readonly columns: readonly VirtualItem[]
  readonly headWidth: number
  readonly captionWidth: number
  readonly height: number
  readonly onOpen: (column: number) => void
  readonly onPickAll: () => void
}

/** The heads of the columns: a press sorts, the funnel filters, the border changes the width. */
export function GridHead(props: GridHeadProps) {
  const { view, columns, headWidth, captionWidth, height, onOpen, onPickAll } = props
  const { picking } = useGrid()
  const { words } = useSpeech()
  const { active } = readOfRow(useSyncExternalStore(picking.subscribe, () => picking.ofRow(-1)))
  const head = (number: number, left: number | undefined, width: number) => (
    <HeadCell
      key={number}
      view={view}
      number={number}
      left={left}
      width={width}
      isActive={active === number}
      onOpen={onOpen}
    />
  )
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.headRow} style={{ height }}>
        <th scope="col" className={styles.corner} style={{ width: headWidth }}>
          <button type="button" tabIndex={-1} onClick={onPickAll} title={words.grid.pickAll}>
            {words.register.order}
          </button>
        </th>
        {head(0, undefined, captionWidth)}
        {columns.map((item) => head(item.index + 1, item.start, item.size))}
      </tr>
    </thead>
  )
}

interface HeadCellProps {
  readonly view: GridView
  readonly number: number
  readonly left: number | undefined
  readonly width: number
  readonly isActive: boolean
  readonly onOpen: (column: number) => void
}

function HeadCell({ view, number, left, width, isActive, onOpen }: HeadCellProps) {
  const { columns, picking } = useGrid()
  const { words } = useSpeech()
  const cell = useRef<HTMLTableCellElement>(null)
  useEffect(() => {
    if (isActive && picking.hasFocus()) cell.current?.focus({ preventScroll: true })
  }, [isActive, picking])
  const column = columns[number]
  const header = view.table.getHeaderGroups()[0]?.headers[number]
  if (column === undefined || header === undefined) return null
  const sorted = header.column.getIsSorted()
  const isFiltered = header.column.getIsFiltered()
  return (
    <th
      ref={cell}
      scope="col"
      aria-colindex={number + 2}
      aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
      tabIndex={isActive ? 0 : -1}
      className={left === undefined ? `${styles.headCell} ${styles.frozen}` : styles.headCell}
      style={left === undefined ? { width } : { left, width }}
      data-number={column.isNumber}
      onFocus={() => picking.pick(only({ row: -1, column: number }))}
    >
      <button
        type="button"
        tabIndex={-1}
        className={styles.headName}
        title={[column.label, column.unit].filter(Boolean).join(' · ')}
        onClick={() => header.column.toggleSorting()}
      >
        {column.isComputed ? (
          <span className={styles.fx} aria-hidden="true">
            ƒ{' '}
          </span>
        ) : null}
        {column.label}
        {column.unit === '' ? null : <span className={styles.unit}>{column.unit}</span>}
        {sorted === false ? null : <Arrow up={sorted === 'asc'} />}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={styles.funnel}
        data-on={isFiltered}
        aria-label={words.grid.filterColumn(column.label)}
        title={words.grid.filterColumn(column.label)}
        onClick={() => onOpen(number)}
      >
        <Icon name="filter" size={13} />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the head do the same */}
      <span
        className={styles.grip}
        onMouseDown={header.getResizeHandler()}
        onTouchStart={header.getResizeHandler()}
        onDoubleClick={() => header.column.resetSize()}
      />
    </th>
  )
}

const Arrow = ({ up }: { readonly up: boolean }) => (
  <span className={styles.arrow} aria-hidden="true">
    {up ? '▲' : '▼'}
  </span>
)
