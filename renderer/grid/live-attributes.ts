import type { CellState } from '#shared/engine/cell-state.ts'
import type { Violation } from '#shared/engine/outcome.ts'
import type { RowId } from '#shared/ids.ts'
import type { GridColumn } from './cell-text.ts'
import styles from './register-grid.module.css'

export interface LiveCellProps {
  readonly row: RowId
  readonly caption: string
  readonly column: GridColumn
  readonly state: CellState
  readonly isTyped: boolean
  readonly problem: Violation | undefined
}

/** Where the line under the grid says what is wrong with the live cell. */
export const problemLineId = 'grid-problem'

/** What the live box says of itself to a screen reader. */
export function liveAttributes(props: LiveCellProps, label: string) {
  return {
    className: styles.live,
    autoComplete: 'off',
    spellCheck: false,
    'data-number': props.column.isNumber,
    'aria-label': label,
    'aria-required': props.state.required || undefined,
    'aria-invalid':
      props.problem?.severity === 'error' && props.problem.check !== 'required' ? true : undefined,
    'aria-describedby': props.problem === undefined ? undefined : problemLineId,
  } as const
}
