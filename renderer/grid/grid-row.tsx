import type { VirtualItem } from '@tanstack/react-virtual'
import { memo, useSyncExternalStore } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { captionOf } from '#shared/entry/caption.ts'
import type { RowId } from '#shared/ids.ts'
import { GridCell } from './grid-cell.tsx'
import { useGrid } from './grid-context.ts'
import { readOfRow } from './picking.ts'
import styles from './register-grid.module.css'
import { RowHead } from './row-head.tsx'
import { standingOf } from './row-standing.ts'
import { useRowCells } from './use-row-cells.ts'

interface GridRowProps {
  readonly row: RowId
  /** Counted from 0 as the rows stand on the screen. */
  readonly index: number
  readonly top: number
  readonly height: number
  readonly headWidth: number
  readonly captionWidth: number
  /** The columns that are in sight; the first of the grid is always drawn, frozen. */
  readonly columns: readonly VirtualItem[]
  readonly isBlank: boolean
  /** The day from which the row is archived. */
  readonly to: string | undefined
  readonly isNew: boolean
}

/** A row of the grid. It hears of its own cells and of its own part of what is picked. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, top, height, headWidth, captionWidth, columns, isBlank, to, isNew } = props
  const grid = useGrid()
  const { desk, register, picking } = grid
  const { words, say } = useSpeech()
  const picked = readOfRow(useSyncExternalStore(picking.subscribe, () => picking.ofRow(index)))
  useRowCells(row)
  const { violations, sealed } = isBlank
    ? { violations: [] }
    : desk.session().cell(`${register.key}/${row}`)
  const [first] = grid.columns
  if (first === undefined) return null
  const named = captionOf(desk.engine.pack, register, grid.cell(row, first.field).answer, say)
  const caption = isBlank ? words.grid.newRow : named || words.register.unnamed
  const cell = (number: number, left: number | undefined, width: number) => {
    const column = grid.columns[number]
    if (column === undefined) return null
    return (
      <GridCell
        key={column.field.name}
        row={row}
        caption={caption}
        column={column}
        number={number}
        state={grid.cell(row, column.field)}
        isActive={picked.active === number}
        isPicked={number >= picked.from && number <= picked.to}
        isTyped={grid.canType(row, column.field) && grid.cell(row, column.field).visible}
        left={left}
        width={width}
      />
    )
  }
  return (
    <tr
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ top, height }}
      data-row={row}
      data-index={index}
      data-blank={isBlank}
      data-archived={to !== undefined}
    >
      <RowHead
        index={index}
        width={headWidth}
        caption={caption}
        standing={standingOf(violations)}
        to={to}
        isNew={isNew}
        isSealed={sealed === true}
        isBlank={isBlank}
      />
      {cell(0, undefined, captionWidth)}
      {columns.map((item) => cell(item.index + 1, item.start, item.size))}
    </tr>
  )
})
