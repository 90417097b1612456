import type { Answer } from '#shared/answer.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Choice } from '#shared/entry/choices.ts'
import { readCell } from '#shared/entry/read-cell.ts'
import type { PlainDate, RegisterKey, RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Block } from './picked.ts'
import { span } from './picked.ts'

/** What edits of a block need to know of the grid. */
export interface BlockPlace {
  readonly register: RegisterKey
  readonly columns: readonly {
    readonly field: Field
    readonly choices: readonly Choice[] | undefined
  }[]
  /** The rows in the order in which they stand on the screen. */
  readonly rows: readonly RowId[]
  /** False for what the program computes and what the pack itself gives. */
  readonly canType: (row: RowId, column: Field) => boolean
  readonly answer: (row: RowId, column: Field) => Answer | undefined
}

/** A cell of a block that does not go in as it stands. */
export interface Misfit {
  /** Counted from 0 in the block. */
  readonly row: number
  readonly column: number
  readonly label: Field['label'] | undefined
  readonly text: string
  /** `kept`: goes in and is marked. The others stay out. */
  readonly why: 'kept' | 'too-long' | 'not-typed' | 'outside' | 'full'
}

export interface PastePlan {
  readonly edits: readonly Edit[]
  readonly added: number
  readonly cells: number
  readonly misfits: readonly Misfit[]
}

export interface Paste {
  readonly block: readonly (readonly string[])[]
  /** Where the block is laid: its upper left corner, or all of what is picked. */
  readonly at: Block
  readonly newRow: () => RowId
  readonly from: PlainDate
  /** How many rows may still be added. */
  readonly room: number
}

/**
 * Lays a block over the grid from the corner of what is picked on. One cell fills all that is
 * picked. Rows that the grid lacks are added. What does not fit is told cell by cell.
 */
export function planPaste(place: BlockPlace, paste: Paste): PastePlan {
  const { at } = paste
  const block = spread(paste.block, at)
  const edits: Edit[] = []
  const misfits: Misfit[] = []
  let added = 0
  let cells = 0
  for (const [rowAt, line] of block.entries()) {
    const known = place.rows[at.top + rowAt]
    const isNew = known === undefined
    if (isNew && line.every((text) => text.trim() === '')) continue
    if (isNew && added >= paste.room) {
      misfits.push({ row: rowAt, column: 0, label: undefined, text: line.join(' '), why: 'full' })
      continue
    }
    const row = known ?? paste.newRow()
    if (isNew) {
      edits.push({ op: 'add-row', register: place.register, row, from: paste.from })
      added += 1
    }
    for (const [columnAt, text] of line.entries()) {
      const column = place.columns[at.left + columnAt]
      const misfit = (why: Misfit['why']) => {
        misfits.push({ row: rowAt, column: columnAt, label: column?.field.label, text, why })
      }
      if (column === undefined) {
        if (text.trim() !== '') misfit('outside')
        continue
      }
      if (!place.canType(row, column.field)) {
        if (text.trim() !== '') misfit('not-typed')
        continue
      }
      const read = readCell(column.field, column.choices, text)
      if (!read.keeps) {
        misfit('too-long')
        continue
      }
      if (!read.fits) misfit('kept')
      if (isNew && read.answer === undefined) continue
      cells += 1
      edits.push(cellEdit(place.register, row, column.field, read.answer))
    }
  }
  return { edits, added, cells, misfits }
}

/** One cell, or one row, fills a larger block that is picked; otherwise the block is as it is. */
function spread(block: Paste['block'], at: Block): Paste['block'] {
  const height = at.bottom - at.top + 1
  const width = at.right - at.left + 1
  const [first] = block
  if (first === undefined || block.length > 1) return block
  if (first.length === 1) return span(1, height).map(() => span(1, width).map(() => first[0] ?? ''))
  return span(1, height).map(() => first)
}

export function cellEdit(
  register: RegisterKey,
  row: RowId,
  column: Field,
  value: Answer | undefined,
): Edit {
  return {
    op: 'set-cell',
    register,
    row,
    column: column.name,
    ...(value === undefined ? {} : { value }),
  }
}

/** Empties every cell of a block that a person can type in and that holds something. */
export function clearEdits(place: BlockPlace, block: Block): readonly Edit[] {
  return typedCells(place, block).flatMap(({ row, field }) =>
    place.answer(row, field) === undefined ? [] : [cellEdit(place.register, row, field, undefined)],
  )
}

/** The first row of a block for all rows below it. */
export function fillEdits(place: BlockPlace, block: Block): readonly Edit[] {
  const first = place.rows[block.top]
  if (first === undefined) return []
  return typedCells(place, { ...block, top: block.top + 1 }).map(({ row, field }) =>
    cellEdit(place.register, row, field, place.answer(first, field)),
  )
}

/** One value for a column of many rows. */
export function bulkEdits(
  place: BlockPlace,
  rows: readonly RowId[],
  field: Field,
  value: Answer | undefined,
): readonly Edit[] {
  return rows
    .filter((row) => place.canType(row, field))
    .map((row) => cellEdit(place.register, row, field, value))
}

function typedCells(
  place: BlockPlace,
  block: Block,
): readonly { readonly row: RowId; readonly field: Field }[] {
  return span(block.top, block.bottom).flatMap((at) => {
    const row = place.rows[at]
    if (row === undefined) return []
    return span(block.left, block.right).flatMap((number) => {
      const field = place.columns[number]?.field
      return field !== undefined && place.canType(row, field) ? [{ row, field }] : []
    })
  })
}
