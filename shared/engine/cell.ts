import { holds, type Value } from '#shared/expression/value.ts'
import { getColumn, getField, getRegister, getSlot } from './address.ts'
import type { CellState } from './cell-state.ts'
import { figureOf } from './figure.ts'
import type { CellRef } from './outcome.ts'
import type { CellPlan, Plan } from './plan.ts'
import { cellAt, isSealed, type State, valueAt } from './state.ts'
import type { ViolationLists } from './violation-lists.ts'

/** The state of a field, a register, a row or a cell of a row, by its address. */
export function stateOf(plan: Plan, state: State, lists: ViolationLists, ref: CellRef): CellState {
  const [head = '', row, column, ...more] = ref.split('/')
  const dot = head.indexOf('.')
  if (row === undefined && !plan.registers.has(head)) {
    return fieldState(plan, state, lists, head.slice(0, dot), head.slice(dot + 1))
  }
  const register = getRegister(plan, state, more.length > 0 ? ref : head)
  if (row === undefined) {
    const answer = state.complete.has(head)
    const violations = lists.ofCell(head, undefined)
    return { visible: true, required: true, answer, violations }
  }
  const slot = getSlot(register, row)
  const violations = lists.ofRow(register.number, slot)
  const sealed = isSealed(state, register.number, slot) ? ({ sealed: true } as const) : {}
  if (column === undefined) return { visible: true, required: false, violations, ...sealed }
  const cell = getColumn(register, row, column)
  const answer = register.rows.answer(slot, column)
  return {
    ...asked(cell, state, slot, register.number),
    ...sealed,
    ...(answer === undefined || cell.field.computed !== undefined ? {} : { answer }),
    ...computedOf(cell, cellAt(state, cell.value, slot)),
    violations: violations.filter((violation) => violation.cells.includes(ref)),
  }
}

function fieldState(
  plan: Plan,
  state: State,
  lists: ViolationLists,
  form: string,
  name: string,
): CellState {
  const field = getField(plan, form, name)
  const ref = `${form}.${name}`
  const answer = field.field.computed === undefined ? state.answers.get(ref) : undefined
  const previous = state.previous?.get(ref)
  return {
    ...asked(field, state, -1),
    ...(answer === undefined ? {} : { answer }),
    ...computedOf(field, valueAt(state, field.value)),
    violations: lists.ofCell(ref, field.violations),
    ...(previous === undefined ? {} : { previous }),
  }
}

/** Whether a cell is shown, and must be answered; `register` is the number of its register. */
export function asked(cell: CellPlan, state: State, slot: number, register?: number) {
  const visible = cell.visible === undefined || holds(cell.visible(state, slot))
  const isTyped = cell.field.computed === undefined && !isSealed(state, register, slot)
  return { visible, required: visible && isTyped && holds(cell.required(state, slot)) }
}

function computedOf(cell: CellPlan, value: Value): Pick<CellState, 'computed'> {
  if (cell.field.computed === undefined) return {}
  if (value.kind === 'text') return { computed: value.text }
  if (value.kind === 'truth') return { computed: value.truth }
  return { computed: figureOf(value) }
}
