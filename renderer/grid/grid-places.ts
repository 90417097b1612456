import type { Spot } from './picked.ts'

/** At which place of the grid an event happened; column −1 is the number of a row. */
export function spotOf(target: EventTarget | null): Spot | undefined {
  if (!(target instanceof Element)) return undefined
  const row = target.closest<HTMLElement>('[data-index]')?.dataset['index']
  if (row === undefined) return undefined
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column']
  return { row: Number(row), column: column === undefined ? -1 : Number(column) }
}
