import type { Field } from '#shared/pack/field.ts'
import type { Form, Register } from '#shared/pack/pack.ts'

const isTyped = ({ computed }: Field): boolean => computed === undefined

/** What a blank form asks for, section by section in the order of its lines. */
export function blankSections(
  form: Form,
): readonly { readonly title: Form['title']; readonly fields: readonly Field[] }[] {
  const byName = new Map(form.fields.map((field) => [field.name, field]))
  return form.sections.flatMap(({ title, fields }) => {
    const typed = fields.flatMap((name) => byName.get(name) ?? []).filter(isTyped)
    return typed.length === 0 ? [] : [{ title, fields: typed }]
  })
}

/** The columns of a blank register: none that is computed, or that the pack itself gives. */
export function blankColumns({ columns, rows = [] }: Register): readonly Field[] {
  return columns.filter(
    (field) => isTyped(field) && !rows.some(({ cells }) => cells[field.name] !== undefined),
  )
}

/** By what the rows of a blank register are called that the pack gives; none where they are numbered. */
export const blankRowKeys = ({ rows = [] }: Register): readonly string[] =>
  rows.map(({ key }) => key)

/** The code that stands beside a line of a blank form. */
export const blankCode = (form: Form, { name }: Field): string => `${form.key}.${name}`
