import type { Edit } from '#shared/engine/edit.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Before } from './making.ts'

/**
 * What takes back the word that a section was looked over, before an edit that changes a value in it;
 * made first, it comes back last when the edit is undone. The services do the same
 * (`main/services/edit.ts`). Where nobody gave the word it changes nothing.
 */
export function withdrawals(pack: Pack): Before {
  const places = new Map<string, Edit>(
    pack.forms.flatMap((form) =>
      form.sections.flatMap(({ key, fields, registers = [] }) => {
        const edit: Edit = {
          ...{ op: 'confirm-section', form: form.key, section: key, confirmed: false },
        }
        const cells = [...fields.map((name) => `${form.key}.${name}`), ...registers]
        return cells.map((cell) => [cell, edit] as const)
      }),
    ),
  )
  return (edit) => places.get(placeOf(edit))
}

function placeOf(edit: Edit): string {
  switch (edit.op) {
    case 'set':
      return `${edit.form}.${edit.field}`
    case 'add-row':
    case 'set-cell':
    case 'archive-row':
    case 'remove-row':
      return edit.register
    default:
      return ''
  }
}
