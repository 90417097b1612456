import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { CellState } from '#shared/engine/cell-state.ts'
import { choicesOf } from '#shared/entry/choices.ts'
import type { Field } from '#shared/pack/field.ts'
import { readableAnswer } from './cell-text.ts'

/** An answer that nobody types here: the pack gives it, or it stands in a record. */
export function ReadAnswer({ field, state }: { readonly field: Field; readonly state: CellState }) {
  const desk = useDesk()
  const { words, language } = useSpeech()
  const { pack } = desk.engine
  const isRow = field.type.kind === 'ref'
  const choices = isRow ? choicesOf(field, { pack, language, rows: desk.rows }) : undefined
  return readableAnswer({ field, choices }, state, { pack, words, language })
}
