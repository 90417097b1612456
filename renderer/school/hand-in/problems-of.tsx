import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { useGoToCell } from '#renderer/form/use-go-to-cell.ts'
import { ViolationItem } from '#renderer/form/violation-item.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Form } from '#shared/pack/pack.ts'
import styles from './hand-in.module.css'

/** Errors and warnings of one form, each with the way to its cell and room for a reason. */
export function ProblemsOf({ form }: { readonly form: Form }) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const goToCell = useGoToCell()
  const problems = desk.violations(form.key).filter((one) => one.check !== 'required')
  if (problems.length === 0) return null
  return (
    <section className={styles.problems} aria-label={say(form.title)}>
      <h3>{words.value.form(say(form.title), form.key)}</h3>
      <ul className={styles.list}>
        {problems.map((violation) => (
          <li key={`${violation.check} ${violation.cells.join(' ')} ${violation.row ?? ''}`}>
            <ViolationItem violation={violation} onGo={goToCell} />
          </li>
        ))}
      </ul>
    </section>
  )
}
