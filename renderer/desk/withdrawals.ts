import type { Edit } from '#shared/engine/edit.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Made } from './making.ts'

/**
 * What takes back the word that a section was looked over, for edits that change a value in it: the
 * services do the same (`main/services/edit.ts`). Where nobody gave the word it changes nothing.
 */
export function withdrawals(pack: Pack): (edits: readonly Edit[]) => readonly Edit[] {
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
  return (edits) => [...new Set(edits.flatMap((edit) => places.get(placeOf(edit)) ?? []))]
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

/**
 * Two acts as one. What withdraws goes first and comes back last: a value that changes after a section
 * was looked over again would withdraw the word once more.
 */
export const joined = (withdrawn: Made, made: Made): Made => ({
  edits: [...withdrawn.edits, ...made.edits],
  back: [...made.back, ...withdrawn.back],
  changed: [...withdrawn.changed, ...made.changed],
  lost: withdrawn.lost + made.lost,
})
