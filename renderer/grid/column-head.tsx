import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Row } from '#shared/engine/situation.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Register } from '#shared/pack/pack.ts'
import styles from './register-table.module.css'

interface ColumnHeadProps {
  readonly register: Register
  readonly rows: readonly Row[]
  readonly field: Field
}

/** What a column holds, in which unit, and whether any of its rows must say it. */
export function ColumnHead({ register, rows, field }: ColumnHeadProps) {
  const desk = useDesk()
  const { say } = useSpeech()
  const unit = field.unit === undefined ? '' : say(field.unit)
  const isAsked =
    field.required !== undefined &&
    rows.some((row) => desk.cell(`${register.key}/${row.id}/${field.name}`).required)
  return (
    <>
      {field.computed === undefined ? null : (
        <span className={styles.fx} aria-hidden="true">
          ƒ{' '}
        </span>
      )}
      {say(field.label)}
      {isAsked ? (
        <span className={styles.star} aria-hidden="true">
          *
        </span>
      ) : null}
      {unit === '' || unit.toLowerCase() === say(field.label).toLowerCase() ? null : (
        <span className={styles.unit}>{unit}</span>
      )}
    </>
  )
}
