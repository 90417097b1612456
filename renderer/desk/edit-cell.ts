import type { Edit } from '#shared/engine/edit.ts'

/** Names the one cell, or the one reason, that an edit writes; undefined for acts on whole rows and parts. */
export function cellOfEdit(edit: Edit): string | undefined {
  switch (edit.op) {
    case 'set':
      return `${edit.form}.${edit.field}`
    case 'set-cell':
      return `${edit.register}/${edit.row}/${edit.column}`
    case 'give-reason':
      return `${edit.check}#${edit.row ?? ''}#${edit.cell ?? ''}`
    default:
      return undefined
  }
}
