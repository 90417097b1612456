import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { labelOf } from '#renderer/form/label-of.ts'
import { formProgress } from '#renderer/form/progress.ts'
import { useGoToCell } from '#renderer/form/use-go-to-cell.ts'
import { ViolationItem } from '#renderer/form/violation-item.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Form } from '#shared/pack/pack.ts'
import styles from './side-pane.module.css'

/** The form's problems: errors, then warnings; what is merely not filled yet is folded away. */
export function ProblemList({ form }: { readonly form: Form }) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const goToCell = useGoToCell()
  const all = desk.violations(form.key)
  const problems = [
    ...all.filter((one) => one.severity === 'error' && one.check !== 'required'),
    ...all.filter((one) => one.severity === 'warning'),
  ]
  const { unfilled } = formProgress(desk, form)
  return (
    <section className={styles.part} aria-label={words.side.problems}>
      <h2>{words.side.problems}</h2>
      {problems.length === 0 ? <p className={styles.quiet}>{words.side.noProblems}</p> : null}
      <ul className={styles.problems}>
        {problems.map((violation) => (
          <li key={`${violation.check} ${violation.cells.join(' ')} ${violation.row ?? ''}`}>
            <ViolationItem violation={violation} onGo={goToCell} />
          </li>
        ))}
      </ul>
      {unfilled.length === 0 ? null : (
        <details className={styles.unfilled}>
          <summary>{words.side.unfilled(unfilled.length)}</summary>
          <ul className={styles.operands}>
            {unfilled.slice(0, 60).map((cell) => {
              return (
                <li key={cell}>
                  <button type="button" className={styles.operand} onClick={() => goToCell(cell)}>
                    <span>{labelOf(desk, cell, say)}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </section>
  )
}
