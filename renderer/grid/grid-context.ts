import { createContext, useContext } from 'react'
import type { Desk } from '#renderer/desk/desk.ts'
import type { Answer } from '#shared/answer.ts'
import type { CellState } from '#shared/engine/cell-state.ts'
import type { RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Register } from '#shared/pack/pack.ts'
import type { CellReader, GridColumn } from './cell-text.ts'
import type { GivenCells } from './given-cells.ts'
import type { Picking } from './picking.ts'

/** What every part of one open grid shares. */
export interface Grid {
  readonly desk: Desk
  readonly register: Register
  readonly columns: readonly GridColumn[]
  readonly reader: CellReader
  readonly picking: Picking
  /** The state of a cell; of the blank line's cells that they are there and empty. */
  readonly cell: (row: RowId, field: Field) => CellState
  /** False for what the program computes and for what the pack itself gives. */
  readonly canType: (row: RowId, field: Field) => boolean
  /** Puts an answer into a cell; into the blank line by adding its row in the same step. */
  readonly enter: (row: RowId, field: Field, value: Answer | undefined) => void
  /** The pack's own rows: they are neither archived nor removed. */
  readonly given: GivenCells
  /** True until something is typed in the last line of the grid. */
  readonly isBlank: (row: RowId) => boolean
}

export const GridContext = createContext<Grid | undefined>(undefined)

export function useGrid(): Grid {
  const grid = useContext(GridContext)
  if (grid === undefined) throw new Error('useGrid outside of a grid')
  return grid
}
