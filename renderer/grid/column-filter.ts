import type { CellState } from '#shared/engine/cell-state.ts'
import { type CellReader, type GridColumn, readableAnswer, shownCell } from './cell-text.ts'

/** Which rows a column lets through: those that hold a text, one of some codes, or nothing. */
export type ColumnFilter =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'blank' }

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

export function passes(
  column: GridColumn,
  state: CellState,
  filter: ColumnFilter,
  reader: CellReader,
): boolean {
  switch (filter.kind) {
    case 'blank':
      return plainText(column, state, reader) === ''
    case 'text':
      return folded(plainText(column, state, reader)).includes(folded(filter.text))
    case 'values':
      return filter.values.some((value) => valuesOf(column, state).includes(value))
  }
}

/** A search over all columns: any of them holds the text. */
export const holdsText = (text: string, texts: Iterable<string>): boolean => {
  const wanted = folded(text)
  for (const one of texts) if (folded(one).includes(wanted)) return true
  return false
}

/** What stands in the cell, without its mask: a clerk may look for a phone by its figures. */
export function plainText(column: GridColumn, state: CellState, reader: CellReader): string {
  if (!state.visible) return ''
  return column.isComputed
    ? shownCell(column, state, reader)
    : readableAnswer(column, state, reader)
}

/** The codes that a cell stands for; a computed truth is one too. */
function valuesOf(column: GridColumn, state: CellState): readonly string[] {
  if (!state.visible) return []
  const value = column.isComputed ? state.computed : state.answer
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  return typeof value === 'object' ? [] : [String(value)]
}
