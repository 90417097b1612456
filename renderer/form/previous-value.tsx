import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { CellState } from '#shared/engine/cell-state.ts'
import { isNumeric, placesOf, shownAnswer } from '#shared/entry/shown.ts'
import { changeBetween, shownNumber } from '#shared/number/shown.ts'
import type { Field } from '#shared/pack/field.ts'
import styles from './field-row.module.css'

/** The answer of the period before, and for numbers by how much today's differs. */
export function PreviousValue({
  field,
  state,
}: {
  readonly field: Field
  readonly state: CellState
}) {
  const { pack } = useDesk().engine
  const { words, language } = useSpeech()
  if (state.previous === undefined) return null
  const isFigure = field.computed !== undefined && isNumeric(field)
  const shown =
    isFigure && typeof state.previous === 'string'
      ? shownNumber(state.previous, placesOf(field))
      : shownAnswer(field, state.previous, { pack, words, language })
  const change = isNumeric(field) ? changeFrom(state) : undefined
  return (
    <>
      <span>{shown}</span>
      {change === undefined ? null : (
        <span
          className={styles.change}
          title={change.up ? words.form.up(change.amount) : words.form.down(change.amount)}
        >
          {change.share === undefined
            ? `${change.up ? '▲ +' : '▼ −'}${change.amount}`
            : `${change.up ? '▲ +' : '▼ −'}${change.share}`}
        </span>
      )}
    </>
  )
}

function changeFrom(state: CellState) {
  const { computed, answer, previous } = state
  const isFigure = typeof computed === 'object' && computed.state === 'value'
  const now = isFigure ? computed.value : answer
  if (typeof previous !== 'string' || typeof now !== 'string') return undefined
  return changeBetween(previous, now)
}
