import { memo, useRef } from 'react'
import { useCell, useDesk } from '#renderer/desk/desk-context.tsx'
import { Control } from '#renderer/form/control.tsx'
import { labelIdOf } from '#renderer/form/control-props.ts'
import { UnsureBadge } from '#renderer/form/unsure-badge.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { isNumeric, shownComputed } from '#shared/entry/shown.ts'
import type { RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Register } from '#shared/pack/pack.ts'
import { ReadAnswer } from './read-answer.tsx'
import styles from './row-pane.module.css'
import { worst } from './row-standing.ts'
import { useCellBinding } from './use-cell-binding.ts'

interface RowFieldProps {
  readonly register: Register
  readonly row: RowId
  readonly field: Field
  readonly caption: string
  readonly isGiven: boolean
}

/** One column of a row in its form. Hears only of its own cell. */
export const RowField = memo(function RowField(props: RowFieldProps) {
  const { register, row, field, isGiven } = props
  const ref = `${register.key}/${row}/${field.name}`
  const desk = useDesk()
  const state = useCell(ref)
  const { say, words, language } = useSpeech()
  const binding = useCellBinding({ register: register.key, row, field })
  const box = useRef<HTMLSpanElement>(null)
  // A box holds what is typed; it is drawn anew when its cell was changed elsewhere (grid, undo).
  const shown = useRef(binding.initial)
  if (box.current?.contains(document.activeElement) !== true) shown.current = binding.initial
  if (!state.visible) return null
  const reader = { pack: desk.engine.pack, words, language }
  const isComputed = field.computed !== undefined
  const isText = isComputed || isGiven || state.sealed === true || !desk.isOpen(ref)
  const problem = worst(state.violations)
  const hasMessage = problem !== undefined && problem.check !== 'required'
  const isGroup = isText || field.type.kind === 'bool' || field.type.kind === 'enums'
  const label = (
    <>
      {isComputed ? <span aria-hidden="true">ƒ </span> : null}
      {say(field.label)}
      {state.required ? (
        <span className={styles.star} aria-hidden="true">
          *
        </span>
      ) : null}
      <UnsureBadge cite={field.cite} />
    </>
  )
  return (
    <div className={styles.field} data-severity={hasMessage ? problem.severity : undefined}>
      {isGroup ? (
        <span className={styles.label} id={labelIdOf(ref)}>
          {label}
        </span>
      ) : (
        <label className={styles.label} id={labelIdOf(ref)} htmlFor={ref}>
          {label}
        </label>
      )}
      <span className={styles.value} ref={box}>
        {isText ? (
          <output
            className={styles.computed}
            data-number={isNumeric(field)}
            aria-labelledby={labelIdOf(ref)}
          >
            {state.computed === undefined ? (
              <ReadAnswer field={field} state={state} />
            ) : (
              shownComputed(field, state.computed, reader)
            )}
          </output>
        ) : (
          <Control
            key={shown.current}
            cell={ref}
            field={field}
            binding={binding}
            required={state.required}
            invalid={hasMessage && problem.severity === 'error'}
            describedBy={hasMessage ? `${ref}-notes` : undefined}
          />
        )}
      </span>
      <span className={styles.unit}>{field.unit === undefined ? null : say(field.unit)}</span>
      {hasMessage ? (
        <span className={styles.message} id={`${ref}-notes`}>
          {say(problem.message)}
        </span>
      ) : null}
    </div>
  )
})
