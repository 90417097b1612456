import type { FormKey, RegisterKey, RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Form, Pack, Register } from '#shared/pack/pack.ts'

/** What a cell's name means in the pack. */
export type Place =
  | { readonly kind: 'field'; readonly form: Form; readonly field: Field }
  | { readonly kind: 'register'; readonly form: Form; readonly register: Register }
  | {
      readonly kind: 'column'
      readonly form: Form
      readonly register: Register
      readonly row: RowId
      readonly field: Field
    }

/** Where `A.books`, `A.buildings` or `A.buildings/<row>/floors` stands; undefined if nowhere. */
export function placeOf(pack: Pack, ref: string): Place | undefined {
  const [name = '', row, column] = ref.split('/')
  const dot = name.indexOf('.')
  const form = formOf(pack, name.slice(0, dot))
  if (form === undefined) return undefined
  const register = pack.registers.find((one) => one.key === name)
  if (register !== undefined) {
    const field = register.columns.find((one) => one.name === column)
    if (row === undefined || field === undefined) return { kind: 'register', form, register }
    // A row id that stands in a cell's name was made by the engine from a RowId.
    return { kind: 'column', form, register, row: row as RowId, field }
  }
  const field = form.fields.find((one) => one.name === name.slice(dot + 1))
  return field === undefined ? undefined : { kind: 'field', form, field }
}

export const formOf = (pack: Pack, key: string): Form | undefined =>
  pack.forms.find((form) => form.key === key)

/** The register's form, by its key `A.buildings`. */
export const formKeyOf = (register: RegisterKey): FormKey =>
  // A register key begins with the key of its form (shared/ids.ts).
  register.slice(0, register.indexOf('.')) as FormKey

/** The section of a form in which a field or register is listed. */
export function sectionOf(form: Form, ref: string): string | undefined {
  const name = ref.split('/')[0] ?? ''
  return form.sections.find(
    (section) =>
      section.fields.some((field) => `${form.key}.${field}` === name) ||
      section.registers?.some((register) => register === name),
  )?.key
}
