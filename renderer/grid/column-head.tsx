import { useSpeech } from '#renderer/language/language.tsx'
import type { Field } from '#shared/pack/field.ts'
import styles from './register-table.module.css'

/** What a column holds and in which unit. */
export function ColumnHead({ field }: { readonly field: Field }) {
  const { say } = useSpeech()
  return (
    <>
      {field.computed === undefined ? null : (
        <span className={styles.fx} aria-hidden="true">
          ƒ{' '}
        </span>
      )}
      {say(field.label)}
      {field.unit === undefined ? null : <span className={styles.unit}>{say(field.unit)}</span>}
    </>
  )
}
