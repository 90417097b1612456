import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { placeOf } from '#renderer/form/place.ts'
import { focusCell } from '#renderer/form/stops.ts'
import { ViolationItem } from '#renderer/form/violation-item.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Form } from '#shared/pack/pack.ts'
import styles from './side-pane.module.css'

/** The form's problems: errors, then warnings; what is merely not filled yet is folded away. */
export function ProblemList({ form }: { readonly form: Form }) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const all = desk.violations(form.key)
  const problems = [
    ...all.filter((one) => one.severity === 'error' && one.check !== 'required'),
    ...all.filter((one) => one.severity === 'warning'),
  ]
  const unfilled = all.filter((one) => one.check === 'required').flatMap((one) => one.cells)
  return (
    <section className={styles.part} aria-label={words.side.problems}>
      <h2>{words.side.problems}</h2>
      {problems.length === 0 ? <p className={styles.quiet}>{words.side.noProblems}</p> : null}
      <ul className={styles.problems}>
        {problems.map((violation) => (
          <li key={`${violation.check} ${violation.cells.join(' ')} ${violation.row ?? ''}`}>
            <ViolationItem violation={violation} onGo={focusCell} />
          </li>
        ))}
      </ul>
      {unfilled.length === 0 ? null : (
        <details className={styles.unfilled}>
          <summary>{words.side.unfilled(unfilled.length)}</summary>
          <ul className={styles.operands}>
            {unfilled.slice(0, 60).map((cell) => {
              const place = placeOf(desk.engine.pack, cell)
              if (place === undefined) return null
              const label =
                place.kind === 'register' ? say(place.register.title) : say(place.field.label)
              return (
                <li key={cell}>
                  <button type="button" className={styles.operand} onClick={() => focusCell(cell)}>
                    <span>{label}</span>
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
