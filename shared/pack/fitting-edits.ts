import type { Edit } from '#shared/engine/edit.ts'
import type { Pack } from './pack.ts'

/**
 * Of these entries those for which the pack has a place: none in fields that it does not have, or that
 * `packSeenBy` has left out for a person.
 */
export function fittingEdits(pack: Pack, edits: readonly Edit[]): readonly Edit[] {
  const known = new Set([
    ...pack.forms.flatMap(({ key, fields }) => fields.map(({ name }) => `${key}.${name}`)),
    ...pack.registers.flatMap(({ key, columns }) => columns.map(({ name }) => `${key}.${name}`)),
  ])
  return edits.filter((edit) => {
    if (edit.op === 'set') return known.has(`${edit.form}.${edit.field}`)
    return edit.op !== 'set-cell' || known.has(`${edit.register}.${edit.column}`)
  })
}
