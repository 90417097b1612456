import { Fault, unreachable } from '#shared/fault.ts'
import type { FormKey, PlainDate } from '#shared/ids.ts'
import { daysOf } from '#shared/period.ts'
import { getRegister, getSection, getSlot, getTypedColumn, getTypedField } from './address.ts'
import type { Edit } from './edit.ts'
import { given } from './parse-answer.ts'
import type { Plan } from './plan.ts'
import type { Propagation } from './propagation.ts'
import type { Reasons } from './reasons.ts'
import { sameAnswer } from './same-answer.ts'
import { rowLimit } from './situation.ts'
import type { State } from './state.ts'

type Op<K extends Edit['op']> = Edit & { readonly op: K }
type RowEdit = 'set-cell' | 'archive-row' | 'remove-row'

/** What an edit works on. */
export interface Target {
  readonly plan: Plan
  readonly state: State
  readonly reasons: Reasons
  readonly propagation: Propagation
}

/**
 * Enters an edit and marks what must be computed again; a `give-reason` only changes reasons.
 * Everything is looked up before anything changes, so that a fault leaves the state as it was.
 */
export function enter(target: Target, edit: Edit): void {
  switch (edit.op) {
    case 'set':
      setField(target, edit)
      return
    case 'set-cell':
      setCell(target, edit)
      return
    case 'add-row':
      addRow(target, edit)
      return
    case 'archive-row':
      archiveRow(target, edit)
      return
    case 'remove-row':
      removeRow(target, edit)
      return
    case 'confirm-register':
      confirmRegister(target, edit)
      return
    case 'confirm-section':
      confirmSection(target, edit.form, edit.section, edit.confirmed)
      return
    case 'give-reason':
      giveReason(target, edit)
      return
    default:
      unreachable(edit)
  }
}

function setField({ plan, state, propagation }: Target, edit: Op<'set'>): void {
  const field = getTypedField(plan, edit.form, edit.field)
  const ref = `${edit.form}.${edit.field}`
  const value = given(edit.value)
  if (sameAnswer(state.answers.get(ref), value)) return
  if (value === undefined) state.answers.delete(ref)
  else state.answers.set(ref, value)
  propagation.touch(ref)
  propagation.mark(field.value)
  propagation.mark(field.violations)
  const copied = plan.forms.get(edit.form)?.copied
  if (copied !== undefined) propagation.mark(copied)
}

function setCell({ plan, state, propagation }: Target, edit: Op<'set-cell'>): void {
  const register = getRegister(plan, state, edit.register)
  const slot = getSlot(register, edit.row)
  const column = getTypedColumn(register, edit.row, edit.column)
  const value = given(edit.value)
  const own = state.given.get(edit.row)?.[edit.column]
  if (own !== undefined && !sameAnswer(own, value)) {
    throw new Fault('edit-unknown-cell', { cell: `${edit.register}/${edit.row}/${edit.column}` })
  }
  if (sameAnswer(register.rows.answer(slot, edit.column), value)) return
  refuseSealed(state, edit)
  register.rows.set(slot, edit.column, value)
  propagation.touch(`${edit.register}/${edit.row}/${edit.column}`)
  propagation.markRow(column.value, slot)
  propagation.markRow(register.plan.violations, slot)
}

/** A row of the pack stays in its period. */
function refuseOwn(state: State, edit: Op<'archive-row' | 'remove-row'>): void {
  if (!state.given.has(edit.row)) return
  throw new Fault('edit-unknown-cell', { cell: `${edit.register}/${edit.row}` })
}

/** A row of a register that only grows is as it is once it stands in a record. */
function refuseSealed(state: State, { register, row }: Op<RowEdit>): void {
  if (state.sealed.has(row)) throw new Fault('row-append-only', { register, row })
}

/** Adding a row that is there is a repeated edit and changes nothing. */
function addRow({ plan, state, propagation }: Target, edit: Op<'add-row'>): void {
  const { number, rows } = getRegister(plan, state, edit.register)
  if (rows.slotOf(edit.row) !== undefined) return
  if (rows.count >= rowLimit) {
    throw new Fault('register-full', { register: edit.register, limit: rowLimit })
  }
  const slot = rows.add({ id: edit.row, from: edit.from, cells: {} })
  propagation.touch(edit.register)
  for (const node of plan.ofRows[number] ?? []) propagation.markRow(node, slot)
}

function archiveRow({ plan, state, propagation }: Target, edit: Op<'archive-row'>): void {
  const register = getRegister(plan, state, edit.register)
  const slot = getSlot(register, edit.row)
  const to: PlainDate | undefined = edit.to
  if (to === undefined || to < daysOf(state.about.period).after) refuseOwn(state, edit)
  if (register.rows.span(slot)?.to === to) return
  refuseSealed(state, edit)
  register.rows.archive(slot, to)
  propagation.touch(edit.register)
  propagation.markRow(register.plan.counted, slot)
}

function removeRow({ plan, state, reasons, propagation }: Target, edit: Op<'remove-row'>): void {
  const register = getRegister(plan, state, edit.register)
  const slot = getSlot(register, edit.row)
  refuseOwn(state, edit)
  refuseSealed(state, edit)
  register.rows.remove(slot)
  for (const reason of reasons.list()) if (reason.row === edit.row) reasons.withdraw(reason)
  propagation.touch(edit.register)
  for (const node of plan.ofRows[register.number] ?? []) propagation.markRow(node, slot)
}

function confirmRegister(target: Target, edit: Op<'confirm-register'>): void {
  const { plan, state, propagation } = target
  const register = getRegister(plan, state, edit.register)
  if (state.complete.has(edit.register) === edit.confirmed) return
  if (edit.confirmed) state.complete.add(edit.register)
  else state.complete.delete(edit.register)
  propagation.touch(edit.register)
  for (const node of register.plan.aggregates) propagation.mark(node)
}

function confirmSection(
  { plan, state, propagation }: Target,
  form: FormKey,
  section: string,
  isConfirmed: boolean,
): void {
  const { key } = getSection(plan, form, section)
  const sections = state.confirmed.get(form) ?? new Set()
  state.confirmed.set(form, sections)
  if (isConfirmed) sections.add(key)
  else sections.delete(key)
  const copied = plan.forms.get(form)?.copied
  if (copied !== undefined) propagation.mark(copied)
}

/** Rules of the engine itself that only warn. */
const warningRules: ReadonlySet<string> = new Set(['V7'])

function giveReason({ plan, state, reasons }: Target, edit: Op<'give-reason'>): void {
  const { check, row, cell, text } = edit
  const isKnown = plan.pack.checks.some(({ id }) => id === check) || warningRules.has(check)
  const isRow = row === undefined || state.rows.some((rows) => rows.slotOf(row) !== undefined)
  if (!isKnown || !isRow) throw new Fault('edit-unknown-cell', { cell: cell ?? row ?? check })
  const about = { check, ...(row && { row }), ...(cell && { cell }) }
  if (text === undefined) reasons.withdraw(about)
  else reasons.give({ ...about, text })
}
