import type { CellRef } from '#shared/engine/outcome.ts'
import type { FormKey } from '#shared/ids.ts'
import type { Form, Pack, Register } from '#shared/pack/pack.ts'

/** The registers that belong to a form: their key begins with the form's. */
export const registersOf = (pack: Pack, form: FormKey): readonly Register[] =>
  pack.registers.filter(({ key }) => key.startsWith(`${form}.`))

/**
 * The fields that stand in a record: neither computed, because the engine makes those again, nor of
 * a person, because those stand apart and may be erased.
 */
export const travellingFields = (form: Form): readonly string[] =>
  form.fields.filter((field) => isTyped(field) && !isPersonal(field)).map(({ name }) => name)

/** The fields that stand in the personal object. */
export const personalFields = (form: Form): readonly string[] =>
  form.fields.filter((field) => isTyped(field) && isPersonal(field)).map(({ name }) => name)

/** The columns that stand in a record; what is of a person never does, whatever the pack says. */
export const travellingColumns = (register: Register): readonly string[] =>
  register.travels.filter((name) =>
    register.columns.some(
      (column) => column.name === name && isTyped(column) && !isPersonal(column),
    ),
  )

/** The columns that stand in the personal object. Any other column stays at the school. */
export const personalColumns = (register: Register): readonly string[] =>
  register.columns.filter((column) => isTyped(column) && isPersonal(column)).map(({ name }) => name)

/** Whether this cell, typed by a person, stands in no record: `S.phone`, `A.staff/<row>/name`. */
export function staysAtSchool(pack: Pack, cell: CellRef): boolean {
  const [place, , column] = cell.split('/')
  if (column === undefined) {
    return pack.forms.some((form) =>
      personalFields(form).some((name) => cell === `${form.key}.${name}`),
    )
  }
  const register = pack.registers.find(({ key }) => key === place)
  const field = register?.columns.find(({ name }) => name === column)
  if (register === undefined || field === undefined) return false
  return isTyped(field) && !travellingColumns(register).includes(column)
}

type Field = Form['fields'][number]

const isTyped = (field: Field): boolean => field.computed === undefined
const isPersonal = (field: Field): boolean => field.personal === true
