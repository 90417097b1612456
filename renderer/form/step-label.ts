import type { Desk } from '#renderer/desk/desk.ts'
import type { Step } from '#renderer/desk/history.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { CellRef } from '#shared/engine/outcome.ts'
import { formOf } from '#shared/pack/place.ts'
import type { Text } from '#shared/pack/text.ts'
import type { ScreenWords } from '#shared/words/words.ts'
import { labelOf } from './label-of.ts'

/** What a step of undo is about, for reading: `图书册数等 12 处`. */
export function stepLabel(
  desk: Desk,
  { edits }: Step,
  words: ScreenWords,
  say: (text: Text) => string,
): string {
  const places = new Set(edits.map(placeOfEdit))
  const [first] = edits
  if (first === undefined) return ''
  const what = editLabel(desk, first, words, say)
  return places.size === 1 ? what : words.undo.several(what, places.size)
}

/** Where a person sees what a step did; undefined when it is no single cell. */
export function cellOfStep({ edits }: Step): CellRef | undefined {
  const [first] = edits
  if (first?.op === 'set') return `${first.form}.${first.field}`
  return first?.op === 'set-cell' ? `${first.register}/${first.row}/${first.column}` : undefined
}

/** Edits of one row are one thing to a person when they only come or go together. */
function placeOfEdit(edit: Edit): string {
  if (edit.op === 'set') return `${edit.form}.${edit.field}`
  if (edit.op === 'set-cell') return `${edit.register}/${edit.row}/${edit.column}`
  if ('row' in edit && edit.op !== 'give-reason') return `${edit.register}/${edit.row}`
  return JSON.stringify(edit)
}

function editLabel(
  desk: Desk,
  edit: Edit,
  words: ScreenWords,
  say: (text: Text) => string,
): string {
  if (edit.op === 'confirm-section') {
    const section = formOf(desk.engine.pack, edit.form)?.sections.find(
      (one) => one.key === edit.section,
    )
    return words.undo.section(section === undefined ? edit.section : say(section.title))
  }
  if (edit.op === 'give-reason') return words.undo.reason(edit.check)
  return labelOf(desk, placeOfEdit(edit), say)
}
