import type { Answer } from '#shared/answer.ts'
import type { CellRef } from '#shared/engine/outcome.ts'
import type { Record } from './record.ts'
import { answersByRow, type Table } from './table.ts'

/** A cell that two records of one form do not agree on; absent where it is empty or its row is not there. */
export interface ChangedCell {
  readonly cell: CellRef
  readonly before?: Answer
  readonly after?: Answer
}

/** What was corrected from one record to the next, by cell: fields first, then rows by their ids. */
export function changedCells(before: Record, after: Record): readonly ChangedCell[] {
  const [was, is] = [cellsOf(before), cellsOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((cell) => {
    const [old, now] = [was.get(cell), is.get(cell)]
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    return [
      {
        cell,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      },
    ]
  })
}

function cellsOf({ form, answers, registers }: Record): ReadonlyMap<CellRef, Answer> {
  const cells = new Map<CellRef, Answer>()
  for (const [field, answer] of Object.entries(answers)) cells.set(`${form}.${field}`, answer)
  for (const [register, table] of Object.entries(registers)) addRows(cells, register, table)
  return cells
}

function addRows(cells: Map<CellRef, Answer>, register: string, table: Table): void {
  const { columns } = table
  const id = columns.indexOf('id')
  for (const row of answersByRow(table)) {
    for (const [at, column] of columns.entries()) {
      const answer = row[at]
      // An empty cell of a row is no answer (shared/record/table.ts).
      if (at !== id && answer !== undefined && answer !== '')
        cells.set(`${register}/${String(row[id])}/${column}`, answer)
    }
  }
}

/** Whether a remark on a cell, or on its whole register, is about this cell. */
export const isRemarked = (cell: CellRef, remarked: readonly CellRef[]): boolean =>
  remarked.some((one) => cell === one || cell.startsWith(`${one}/`))
