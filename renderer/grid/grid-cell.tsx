import { memo } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import type { CellState } from '#shared/engine/cell-state.ts'
import type { RowId } from '#shared/ids.ts'
import { type GridColumn, shownCell } from './cell-text.ts'
import { useGrid } from './grid-context.ts'
import { LiveCell } from './live-cell.tsx'
import styles from './register-grid.module.css'
import { worst } from './row-standing.ts'

interface GridCellProps {
  readonly row: RowId
  /** What a screen reader calls the row. */
  readonly caption: string
  readonly column: GridColumn
  /** Counted from 0 in the grid. */
  readonly number: number
  readonly state: CellState
  readonly isActive: boolean
  readonly isPicked: boolean
  readonly isTyped: boolean
  /** Pixels from the row's left; undefined for the frozen column. */
  readonly left: number | undefined
  readonly width: number
}

/** One cell: plain text, and where the person is the one live box. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { row, caption, column, number, state, isActive, isPicked, isTyped, left, width } = props
  const { reader } = useGrid()
  const { words, say } = useSpeech()
  const problem = worst(state.violations)
  const severity =
    problem === undefined ? undefined : problem.check === 'required' ? 'blank' : problem.severity
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a table that is a grid, td is a gridcell
    <td
      aria-colindex={number + 2}
      aria-selected={isPicked || isActive}
      aria-readonly={!isTyped}
      className={left === undefined ? `${styles.cell} ${styles.frozen}` : styles.cell}
      style={left === undefined ? { width } : { left, width }}
      data-column={number}
      data-active={isActive}
      data-picked={isPicked}
      data-number={column.isNumber}
      data-typed={isTyped}
      data-asked={state.visible}
      data-severity={severity}
      title={problem === undefined ? undefined : say(problem.message)}
    >
      {isActive ? (
        <LiveCell
          row={row}
          caption={caption}
          column={column}
          state={state}
          isTyped={isTyped}
          problem={problem}
        />
      ) : (
        <span className={styles.text}>{shownCell(column, state, reader)}</span>
      )}
      {problem === undefined || severity === 'blank' ? null : (
        <span className="hidden-text">
          {severity === 'error' ? words.side.error : words.side.warning}
        </span>
      )}
    </td>
  )
})
