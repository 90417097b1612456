import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { CellState } from '#shared/engine/cell-state.ts'
import { shownComputed } from '#shared/entry/shown.ts'
import type { Field } from '#shared/pack/field.ts'
import { useCellFocus } from './cell-focus.ts'
import { labelIdOf } from './control-props.ts'
import styles from './field-row.module.css'

interface ComputedValueProps {
  readonly cell: string
  readonly field: Field
  readonly state: CellState
  /** In a grid, where no label element stands beside it. */
  readonly label?: string
}

/** A value that the program computes: grey, with ƒ; a click explains it. */
export function ComputedValue({ cell, field, state, label }: ComputedValueProps) {
  const { pack } = useDesk().engine
  const { words, language } = useSpeech()
  const focus = useCellFocus()
  const value =
    state.computed === undefined
      ? words.value.noData
      : shownComputed(field, state.computed, { pack, words, language })
  return (
    <button
      type="button"
      id={cell}
      className={styles.computed}
      title={words.form.explain}
      aria-label={label === undefined ? undefined : `${label} ${value}`}
      aria-labelledby={label === undefined ? `${labelIdOf(cell)} ${cell}` : undefined}
      onClick={() => focus.set({ kind: 'cell', ref: cell })}
      onFocus={() => focus.set({ kind: 'cell', ref: cell })}
    >
      <span>{value}</span>
    </button>
  )
}
