import type { Answer } from '#shared/answer.ts'
import type { CellState } from '#shared/engine/cell-state.ts'
import { compare, parseDecimal } from '#shared/number/rational.ts'
import type { GridColumn } from './cell-text.ts'

/** What a cell is sorted by; undefined for a blank, which stands last in either direction. */
export function sortKey(column: GridColumn, state: CellState): Answer | undefined {
  if (!state.visible) return undefined
  const { computed } = state
  if (!column.isComputed) return state.answer
  if (typeof computed !== 'object') return computed
  return computed.state === 'value' ? computed.value : undefined
}

/** Chinese is sorted as in a dictionary, by sound; 2 stands before 10. */
const collator = new Intl.Collator('zh-CN', { numeric: true })

/** The order of two values of a column: numbers by size, codes as in their list, texts by sound. */
export function ordered(column: GridColumn, a: Answer, b: Answer): number {
  if (column.isNumber) return orderedNumbers(String(a), String(b))
  if (column.choices !== undefined) return place(column, a) - place(column, b)
  return collator.compare(String(a), String(b))
}

/** What is no number stands after all numbers, so that the mistakes are found together. */
function orderedNumbers(a: string, b: string): number {
  const [first, second] = [parseDecimal(a), parseDecimal(b)]
  if (first === undefined || second === undefined) {
    if (first === second) return collator.compare(a, b)
    return first === undefined ? 1 : -1
  }
  return compare(first, second)
}

function place({ choices }: GridColumn, answer: Answer): number {
  const value = typeof answer === 'object' ? answer[0] : String(answer)
  const at = choices?.findIndex((choice) => choice.value === value) ?? -1
  return at === -1 ? Number.MAX_SAFE_INTEGER : at
}
