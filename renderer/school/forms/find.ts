import type { Field } from '#shared/pack/field.ts'
import type { Form } from '#shared/pack/pack.ts'

/** Fields whose label (in either language) or key contains the text, as a person would type it. */
export function findFields(form: Form, text: string): readonly Field[] {
  const wanted = folded(text)
  if (wanted === '') return form.fields
  return form.fields.filter((field) =>
    [field.label.zh, field.label.en, field.name].some((word) => folded(word).includes(wanted)),
  )
}

/** Case, width and spaces do not matter when searching; storage never sees this. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s_]/g, '')
