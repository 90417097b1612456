import { Fault } from '#shared/fault.ts'
import type { RowId } from '#shared/ids.ts'
import type { Form } from '#shared/pack/pack.ts'
import type { CellPlan, FieldPlan, FormPlan, Plan, RegisterPlan } from './plan.ts'
import type { Rows } from './rows.ts'
import type { State } from './state.ts'

/** A register of a situation, with its rows. */
export interface FoundRegister {
  readonly plan: RegisterPlan
  readonly number: number
  readonly rows: Rows
}

function unknown(cell: string): never {
  throw new Fault('edit-unknown-cell', { cell })
}

export const getForm = (plan: Plan, key: string): FormPlan => plan.forms.get(key) ?? unknown(key)

export const getField = (plan: Plan, form: string, name: string): FieldPlan =>
  getForm(plan, form).fields.get(name) ?? unknown(`${form}.${name}`)

/** A field that a person may set: a computed one is not. */
export function getTypedField(plan: Plan, form: string, name: string): FieldPlan {
  const field = getField(plan, form, name)
  return field.field.computed === undefined ? field : unknown(`${form}.${name}`)
}

export function getSection(plan: Plan, form: string, key: string): Form['sections'][number] {
  const section = getForm(plan, form).form.sections.find((each) => each.key === key)
  return section ?? unknown(`${form}#${key}`)
}

export function getRegister(plan: Plan, state: State, key: string): FoundRegister {
  const number = plan.registers.get(key) ?? unknown(key)
  const [found, rows] = [plan.registerPlans[number], state.rows[number]]
  if (found === undefined || rows === undefined) throw new Error(`register ${key} has no plan`)
  return { plan: found, number, rows }
}

export function getSlot({ plan, rows }: FoundRegister, row: string): number {
  // A text that is no row id is in no register; so it needs no parsing first.
  return rows.slotOf(row as RowId) ?? unknown(`${plan.register.key}/${row}`)
}

export function getColumn({ plan }: FoundRegister, row: string, name: string): CellPlan {
  return plan.columns.get(name) ?? unknown(`${plan.register.key}/${row}/${name}`)
}

export function getTypedColumn(register: FoundRegister, row: string, name: string): CellPlan {
  const column = getColumn(register, row, name)
  if (column.field.computed === undefined) return column
  return unknown(`${register.plan.register.key}/${row}/${name}`)
}
