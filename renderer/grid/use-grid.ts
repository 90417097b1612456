import { useMemo, useRef, useState } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { CellState } from '#shared/engine/cell-state.ts'
import { choicesOf } from '#shared/entry/choices.ts'
import type { RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Register } from '#shared/pack/pack.ts'
import { cellEdit } from './block-edits.ts'
import { gridColumn, gridFields } from './columns.ts'
import { givenCells } from './given-cells.ts'
import type { Grid } from './grid-context.ts'
import { addRowEdit, newRowId } from './new-row.ts'
import { createPicking } from './picking.ts'

const blankCell: CellState = { visible: true, required: false, violations: [] }

/** Makes what the parts of one grid share, and the id that the next new row will have. */
export function useNewGrid(register: Register): {
  readonly grid: Grid
  /** The id of the blank line: the row that is made of it keeps its place and its live box. */
  readonly blank: (ids: ReadonlySet<RowId>) => RowId
} {
  const desk = useDesk()
  const { words, language } = useSpeech()
  const [picking] = useState(createPicking)
  const blank = useRef<RowId>(undefined)
  const grid = useMemo<Grid>(() => {
    const { pack } = desk.engine
    const given = givenCells(register, desk.period)
    const source = { pack, language, rows: desk.rows }
    const isBlank = (row: RowId) => row === blank.current
    const cell: Grid['cell'] = (row, field) =>
      isBlank(row) ? blankCell : desk.cell(`${register.key}/${row}/${field.name}`)
    return {
      desk,
      register,
      picking,
      isBlank,
      given,
      reader: { pack, words, language },
      columns: gridFields(register).map((field) =>
        gridColumn(register, field, choicesOf(field, source), language),
      ),
      cell,
      canType: (row: RowId, field: Field) =>
        field.computed === undefined &&
        field.type.kind !== 'attach' &&
        given.get(row)?.has(field.name) !== true &&
        cell(row, field).sealed !== true &&
        desk.isOpen(isBlank(row) ? register.key : `${register.key}/${row}/${field.name}`),
      enter: (row, field, value) => {
        const set = cellEdit(register.key, row, field, value)
        if (!isBlank(row)) {
          desk.edit(set)
          return
        }
        // From here on the row is there: what is typed next goes into it.
        blank.current = undefined
        desk.edit([addRowEdit(desk, register, row), set])
      },
    }
  }, [desk, register, picking, words, language])
  return {
    grid,
    blank: (ids) => {
      const known = blank.current
      if (known !== undefined && !ids.has(known)) return known
      const made = newRowId()
      blank.current = made
      return made
    },
  }
}
