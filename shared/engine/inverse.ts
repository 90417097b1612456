import type { Answer } from '#shared/answer.ts'
import { unreachable } from '#shared/fault.ts'
import type { RegisterKey, RowId } from '#shared/ids.ts'
import { getRegister, getSection, getSlot, getTypedColumn, getTypedField } from './address.ts'
import type { Target } from './apply.ts'
import type { Edit } from './edit.ts'
import { given } from './parse-answer.ts'
import { sameAnswer } from './same-answer.ts'

type Op<K extends Edit['op']> = Edit & { readonly op: K }

/** What there is before an edit is entered. */
export type Standing = Pick<Target, 'plan' | 'state' | 'reasons'>

/**
 * The edits that bring back what stands now once `edit` has been entered, in the order in which they
 * are to be made; none when it changes nothing. Throws `edit-unknown-cell` like entering it would.
 */
export function inverseOf(standing: Standing, edit: Edit): readonly Edit[] {
  switch (edit.op) {
    case 'set':
      return ofField(standing, edit)
    case 'set-cell':
      return ofCell(standing, edit)
    case 'add-row':
      return ofNewRow(standing, edit)
    case 'archive-row':
      return ofArchived(standing, edit)
    case 'remove-row':
      return ofRemoved(standing, edit)
    case 'confirm-register': {
      const { plan } = getRegister(standing.plan, standing.state, edit.register)
      const was = standing.state.complete.has(plan.register.key)
      return was === edit.confirmed ? [] : [{ ...edit, confirmed: was }]
    }
    case 'confirm-section': {
      const { key } = getSection(standing.plan, edit.form, edit.section)
      const was = standing.state.confirmed.get(edit.form)?.has(key) ?? false
      return was === edit.confirmed ? [] : [{ ...edit, confirmed: was }]
    }
    case 'give-reason':
      return ofReason(standing, edit)
    default:
      return unreachable(edit)
  }
}

const withValue = (answer: Answer | undefined) => (answer === undefined ? {} : { value: answer })

function ofField({ plan, state }: Standing, edit: Op<'set'>): readonly Edit[] {
  getTypedField(plan, edit.form, edit.field)
  const was = state.answers.get(`${edit.form}.${edit.field}`)
  if (sameAnswer(was, given(edit.value))) return []
  return [{ op: 'set', form: edit.form, field: edit.field, ...withValue(was) }]
}

function ofCell({ plan, state }: Standing, edit: Op<'set-cell'>): readonly Edit[] {
  const { register, row, column } = edit
  const found = getRegister(plan, state, register)
  const slot = getSlot(found, row)
  getTypedColumn(found, row, column)
  const was = found.rows.answer(slot, column)
  if (sameAnswer(was, given(edit.value))) return []
  return [{ op: 'set-cell', register, row, column, ...withValue(was) }]
}

function ofNewRow({ plan, state }: Standing, edit: Op<'add-row'>): readonly Edit[] {
  const { register, row } = edit
  const isThere = getRegister(plan, state, register).rows.slotOf(row) !== undefined
  return isThere ? [] : [{ op: 'remove-row', register, row }]
}

function archived(register: RegisterKey, row: RowId, to: Op<'archive-row'>['to']): Edit {
  return { op: 'archive-row', register, row, ...(to === undefined ? {} : { to }) }
}

function ofArchived({ plan, state }: Standing, edit: Op<'archive-row'>): readonly Edit[] {
  const found = getRegister(plan, state, edit.register)
  const was = found.rows.span(getSlot(found, edit.row))?.to
  return was === edit.to ? [] : [archived(edit.register, edit.row, was)]
}

/** Its place, and what the pack does not know of it, come back by themselves (`Rows.add`). */
function ofRemoved({ plan, state, reasons }: Standing, edit: Op<'remove-row'>): readonly Edit[] {
  const { register, row } = edit
  const found = getRegister(plan, state, register)
  const slot = getSlot(found, row)
  const span = found.rows.span(slot)
  if (span === undefined) throw new Error(`row ${row} has a slot and no days`)
  return [
    { op: 'add-row', register, row, from: span.from },
    ...found.plan.register.columns.flatMap(({ name }): Edit[] => {
      const value = found.rows.answer(slot, name)
      return value === undefined ? [] : [{ op: 'set-cell', register, row, column: name, value }]
    }),
    ...(span.to === undefined ? [] : [archived(register, row, span.to)]),
    ...reasons
      .list()
      .filter((reason) => reason.row === row)
      .map((reason): Edit => ({ op: 'give-reason', ...reason })),
  ]
}

function ofReason({ reasons }: Standing, edit: Op<'give-reason'>): readonly Edit[] {
  const { text, ...about } = edit
  const was = reasons.textOf(about)
  if (was === text) return []
  return [{ ...about, ...(was === undefined ? {} : { text: was }) }]
}
