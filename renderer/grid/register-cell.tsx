import { memo } from 'react'
import { useCell, useDesk } from '#renderer/desk/desk-context.tsx'
import { ComputedValue } from '#renderer/form/computed-value.tsx'
import { Control } from '#renderer/form/control.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { RegisterKey, RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import { ReadAnswer } from './read-answer.tsx'
import styles from './register-table.module.css'
import { useCellBinding } from './use-cell-binding.ts'

interface RegisterCellProps {
  readonly register: RegisterKey
  readonly row: RowId
  readonly field: Field
  /** Names the row to a screen reader: `1`, `2` … */
  readonly order: number
  readonly archived: boolean
  readonly isGiven: boolean
}

/** One cell of a register; hears only of itself. */
export const RegisterCell = memo(function RegisterCell(props: RegisterCellProps) {
  const { register, row, field, order, archived, isGiven } = props
  const ref = `${register}/${row}/${field.name}`
  const desk = useDesk()
  const state = useCell(ref)
  const binding = useCellBinding({ register, row, field })
  const { say, words } = useSpeech()
  const label = words.register.rowOf(String(order), say(field.label))
  const open = state.violations.filter((one) => one.check !== 'required')
  const [first] = open
  const isRead = state.sealed === true || !desk.isOpen(ref)
  if (!state.visible) return <td className={styles.cell} />
  return (
    <td
      className={styles.cell}
      data-kind={field.type.kind}
      data-short={field.type.kind === 'text' && field.type.max <= 20}
      data-archived={archived}
      data-severity={first?.severity}
      title={first && say(first.message)}
    >
      {isGiven || (isRead && field.computed === undefined) ? (
        <span className={styles.given}>
          <ReadAnswer field={field} state={state} />
        </span>
      ) : field.computed === undefined ? (
        <Control
          cell={ref}
          field={field}
          binding={binding}
          required={state.required}
          invalid={open.some((one) => one.severity === 'error')}
          describedBy={first === undefined ? undefined : `${ref}-message`}
          label={label}
        />
      ) : (
        <ComputedValue cell={ref} field={field} state={state} label={label} />
      )}
      {first === undefined ? null : (
        <span className="hidden-text" id={`${ref}-message`}>
          {say(first.message)}
        </span>
      )}
    </td>
  )
})
