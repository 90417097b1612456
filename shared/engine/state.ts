import type { Answer } from '#shared/answer.ts'
import type { Value } from '#shared/expression/value.ts'
import type { RowId } from '#shared/ids.ts'
import type { About } from './about.ts'
import type { Aggregate } from './aggregate.ts'
import type { Doubles } from './doubles.ts'
import type { Where } from './identity/region.ts'
import type { Violation } from './outcome.ts'
import type { Rows } from './rows.ts'

/** What one session holds: what was entered, and by node of the plan what was computed of it. */
export interface State {
  readonly about: About
  readonly startYear: Value
  /** Where numbers of persons and schools may come from. */
  readonly where: Where
  /** What the pack gives of its own rows, by row. */
  readonly given: ReadonlyMap<string, Readonly<Record<string, Answer>>>
  /** Rows of append-only registers that stand in a record. */
  readonly sealed: Set<RowId>
  /** The period before, by `A.books`; undefined when nothing is known of it. */
  readonly previous: ReadonlyMap<string, Answer> | undefined
  /** By `A.books`. */
  readonly answers: Map<string, Answer>
  /** By number of the register. */
  readonly rows: readonly Rows[]
  readonly complete: Set<string>
  readonly confirmed: Map<string, Set<string>>
  /** Of nodes with one value, by node. */
  readonly values: Value[]
  /** Of nodes with a value for each row, by node and slot. */
  readonly cells: (Value | undefined)[][]
  readonly aggregates: Map<number, Aggregate>
  readonly doubles: Map<number, Doubles>
  readonly violations: (readonly Violation[])[]
  /** By node, then slot; rows without a violation are absent. */
  readonly rowViolations: Map<number, readonly Violation[]>[]
}

/** The value of a node that has one. */
export function valueAt(state: State, node: number): Value {
  const value = state.values[node]
  if (value === undefined) throw new Error(`node ${node} was read before it was computed`)
  return value
}

/** The value of a node for one row. */
export function cellAt(state: State, node: number, slot: number): Value {
  const value = state.cells[node]?.[slot]
  if (value === undefined) throw new Error(`node ${node} was read before it was computed`)
  return value
}

/** Whether the row can no longer be typed in, because its register only grows. */
export function isSealed(state: State, register: number | undefined, slot: number): boolean {
  if (register === undefined || state.sealed.size === 0) return false
  const id = state.rows[register]?.span(slot)?.id
  return id !== undefined && state.sealed.has(id)
}

/** Where a person finds a cell of a row, or the whole row. */
export function rowRef(state: State, register: number, key: string, slot: number): string {
  return `${key}/${state.rows[register]?.span(slot)?.id ?? ''}`
}
