import type { Edit } from '#shared/engine/edit.ts'
import type { Pack } from '#shared/pack/pack.ts'

/** The entries that are a clerk's to make: none in fields that the clerk's pack does not have. */
export function clerksEdits(pack: Pack, edits: readonly Edit[]): readonly Edit[] {
  const known = new Set([
    ...pack.forms.flatMap(({ key, fields }) => fields.map(({ name }) => `${key}.${name}`)),
    ...pack.registers.flatMap(({ key, columns }) => columns.map(({ name }) => `${key}.${name}`)),
  ])
  return edits.filter((edit) => {
    if (edit.op === 'set') return known.has(`${edit.form}.${edit.field}`)
    return edit.op !== 'set-cell' || known.has(`${edit.register}.${edit.column}`)
  })
}
