import type { Answer } from '#shared/answer.ts'
import type { Situation } from '#shared/engine/situation.ts'
import type { Pack } from '#shared/pack/pack.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Several codes stand behind each other with spaces, as ODK's select_multiple writes them. */
const textOf = (answer: Answer): string =>
  escaped(Array.isArray(answer) ? answer.join(' ') : String(answer))

/**
 * The same answers as a stock ODK form submits them (ODK XForms specification, Instance): a group
 * for the single fields of a form, a repeat for each row, an element with the field's name for each
 * field, nothing between them. Rows have no id there and are not dated, which makes it smaller.
 */
export function xformInstance(pack: Pack, { forms, registers }: Situation): string {
  const elements = (fields: readonly { name: string }[], cells: Readonly<Record<string, Answer>>) =>
    fields
      .map(({ name }) => {
        const answer = cells[name]
        return answer === undefined ? `<${name}/>` : `<${name}>${textOf(answer)}</${name}>`
      })
      .join('')
  const groups = pack.forms
    .filter(({ fields }) => fields.length > 0)
    .map(({ key, fields }) => `<${key}>${elements(fields, forms[key] ?? {})}</${key}>`)
  const repeats = pack.registers.flatMap(({ key, columns }) => {
    const name = key.slice(key.indexOf('.') + 1)
    return (registers[key] ?? []).map(
      ({ cells }) => `<${name}>${elements(columns, cells)}</${name}>`,
    )
  })
  return `<?xml version='1.0' ?><data id="reference" version="1" xmlns:orx="http://openrosa.org/xforms">${groups.join('')}${repeats.join('')}<orx:meta><orx:instanceID>uuid:2b1f1b0e-6a52-4c0e-9d3e-0d5b4a6f7c11</orx:instanceID></orx:meta></data>`
}
