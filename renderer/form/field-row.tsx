import { memo } from 'react'
import { useCell, useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Field } from '#shared/pack/field.ts'
import type { Form } from '#shared/pack/pack.ts'
import { ComputedValue } from './computed-value.tsx'
import { Control } from './control.tsx'
import { labelIdOf } from './control-props.ts'
import { FieldNotes } from './field-notes.tsx'
import styles from './field-row.module.css'
import { PreviousValue } from './previous-value.tsx'
import { StateSlot } from './state-slot.tsx'
import { UnsureBadge } from './unsure-badge.tsx'
import { useFieldBinding } from './use-field-binding.ts'

interface FieldRowProps {
  readonly form: Form
  readonly field: Field
}

/** One line of a form: state · label · value · unit · last year · gap. Hears only of its own cell. */
export const FieldRow = memo(function FieldRow({ form, field }: FieldRowProps) {
  const ref = `${form.key}.${field.name}`
  const state = useCell(ref)
  const { say } = useSpeech()
  if (!state.visible) return null
  const isGroup = field.type.kind === 'bool' || field.type.kind === 'enums'
  const isComputed = field.computed !== undefined
  const label = (
    <>
      {say(field.label)}
      {state.required ? (
        <span className={styles.star} aria-hidden="true">
          *
        </span>
      ) : null}
    </>
  )
  return (
    <div className={styles.row} data-kind={field.type.kind} data-computed={isComputed}>
      <StateSlot state={state} />
      <span className={styles.label}>
        {isGroup || isComputed ? (
          <span id={labelIdOf(ref)}>{label}</span>
        ) : (
          <label id={labelIdOf(ref)} htmlFor={ref}>
            {label}
          </label>
        )}
        <UnsureBadge cite={field.cite} />
      </span>
      <span className={styles.value}>
        {isComputed ? (
          <ComputedValue cell={ref} field={field} state={state} />
        ) : (
          <FieldControl form={form} field={field} cell={ref} />
        )}
      </span>
      <span className={styles.unit}>{field.unit === undefined ? null : say(field.unit)}</span>
      <span className={styles.previous}>
        <PreviousValue field={field} state={state} />
      </span>
      <span className={styles.notes} id={`${ref}-notes`}>
        <FieldNotes form={form} cell={ref} state={state} />
      </span>
    </div>
  )
})

function FieldControl({ form, field, cell }: FieldRowProps & { readonly cell: string }) {
  const desk = useDesk()
  const state = useCell(cell)
  const binding = useFieldBinding(form, field)
  return (
    <Control
      cell={cell}
      field={field}
      binding={binding}
      required={state.required}
      closed={!desk.isOpen(cell)}
      invalid={state.violations.some((one) => one.severity === 'error' && one.check !== 'required')}
      describedBy={`${cell}-notes`}
    />
  )
}
