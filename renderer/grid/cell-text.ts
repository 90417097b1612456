import type { CellState } from '#shared/engine/cell-state.ts'
import type { Choice } from '#shared/entry/choices.ts'
import { isNumeric, shownAnswer, shownComputed } from '#shared/entry/shown.ts'
import { typedOf } from '#shared/entry/typed.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Language, ScreenWords } from '#shared/words/words.ts'
import { masked } from './mask.ts'

/** What is needed to say a cell's value to a person. */
export interface CellReader {
  readonly pack: Pack
  readonly words: ScreenWords
  readonly language: Language
}

/** A column as the grid reads it. */
export interface GridColumn {
  readonly field: Field
  readonly label: string
  readonly unit: string
  readonly choices: readonly Choice[] | undefined
  readonly isMasked: boolean
  readonly isComputed: boolean
  readonly isNumber: boolean
  /** Pixels at 16 per rem; the screen's own letter size scales it. */
  readonly width: number
}

/** The value of a cell as it stands in the list; blank without one. */
export function shownCell(column: GridColumn, state: CellState, reader: CellReader): string {
  if (!state.visible) return ''
  if (column.isComputed) return computedText(column, state, reader)
  const text = readableAnswer(column, state, reader)
  return column.isMasked ? masked(text) : text
}

/** The value without its mask: for searching, sorting by eye, and the live cell of a list. */
export function readableAnswer(
  column: Pick<GridColumn, 'field' | 'choices'>,
  state: CellState,
  reader: CellReader,
): string {
  const { answer } = state
  if (answer === undefined) return ''
  if (column.field.type.kind === 'ref') {
    return column.choices?.find((choice) => choice.value === answer)?.label ?? typedOf(answer)
  }
  return shownAnswer(column.field, answer, reader)
}

/** What is copied: numbers plain, codes by their label, truths as words, persons' numbers whole. */
export function copiedCell(column: GridColumn, state: CellState, reader: CellReader): string {
  if (!state.visible) return ''
  if (column.isComputed) {
    const { computed } = state
    const isFigure = typeof computed === 'object'
    if (isFigure) return computed.state === 'value' && isNumeric(column.field) ? computed.value : ''
    return computedText(column, state, reader)
  }
  return column.choices === undefined
    ? typedOf(state.answer)
    : readableAnswer(column, state, reader)
}

/** What stands in the live box: as it is typed. Attachments are counted, their hashes tell nobody anything. */
export function liveText(column: GridColumn, state: CellState, reader: CellReader): string {
  return column.choices === undefined && column.field.type.kind !== 'attach'
    ? typedOf(state.answer)
    : readableAnswer(column, state, reader)
}

function computedText(column: GridColumn, state: CellState, reader: CellReader): string {
  const { computed } = state
  if (computed === undefined) return ''
  // A long column of the words "no data" hides the values that are there.
  if (typeof computed === 'object' && computed.state !== 'value') return ''
  return shownComputed(column.field, computed, reader)
}
