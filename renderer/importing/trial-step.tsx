import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import table from '#renderer/ui/table.module.css'
import styles from './importing.module.css'
import type { TriedImport } from './trial.ts'
import { countsOf } from './trial-counts.ts'
import { type TrialLine, trialLines } from './trial-lines.ts'
import type { Importing } from './use-import.ts'

interface TrialStepProps {
  readonly importing: Importing
  readonly tried: TriedImport
}

/** So many lines are listed; a person mends more of them in the spreadsheet. */
const listed = 300

/** What the file would come to, line by line where something is to be said. */
export function TrialStep({ importing, tried }: TrialStepProps) {
  const { words, say } = useSpeech()
  const counts = countsOf(tried)
  const lines = trialLines(tried)
  const label = (name: string | undefined) => {
    const field = importing.columns.find((one) => one.field.name === name)?.field
    return field === undefined ? (name ?? '') : say(field.label)
  }
  return (
    <>
      <Notice tone={counts.leftOut > 0 ? 'warn' : 'info'} live>
        <strong>
          {importing.isRegister
            ? words.importing.counts(counts)
            : words.importing.countsForm(tried.plan.edits.length)}
        </strong>
        <p>{words.importing.nothingYet}</p>
        {lines.length === 0 ? null : <p>{words.importing.mending}</p>}
        {tried.blanks.length === 0 ? null : (
          <p>
            {words.importing.blanks(
              words.value.joinList(
                tried.blanks.map(({ column, count }) =>
                  words.importing.blank(label(column), count),
                ),
              ),
            )}
          </p>
        )}
      </Notice>
      {lines.length === 0 ? (
        <p>{words.importing.noProblems}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys (WCAG 2.1.1)
        <section className={styles.scroll} aria-label={words.importing.problems} tabIndex={0}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{words.importing.lineOfFile}</th>
                <th scope="col">{words.importing.row}</th>
                <th scope="col">{words.importing.column}</th>
                <th scope="col">{words.importing.text}</th>
                <th scope="col">{words.importing.what}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, listed).map((line) => (
                <Line key={line.key} line={line} label={label} isRegister={importing.isRegister} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {lines.length > listed ? <p>{words.importing.more(lines.length - listed)}</p> : null}
    </>
  )
}

interface LineProps {
  readonly line: TrialLine
  readonly label: (name: string | undefined) => string
  readonly isRegister: boolean
}

function Line({ line, label, isRegister }: LineProps) {
  const { words, say } = useSpeech()
  const { what } = line
  const said =
    what.kind === 'violation'
      ? say(what.violation.message)
      : isRegister
        ? words.importing.trouble[what.why]
        : words.importing.troubleForm[what.why]
  return (
    <tr data-tone={line.tone}>
      <td className={table.number}>{isRegister ? line.line : null}</td>
      <td className={styles.name}>{line.caption}</td>
      <td className={styles.name}>{label(line.column)}</td>
      <td className={styles.samples}>{[...line.text].slice(0, 60).join('')}</td>
      <td className={styles.what}>{said}</td>
    </tr>
  )
}
