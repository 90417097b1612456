import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { StepTrail } from '#renderer/proof/step-trail.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { ProofStep, RecordLine } from '#shared/contract/school.ts'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import { formOf } from '#shared/pack/place.ts'
import styles from './my-data.module.css'
import { PrintedSteps } from './printed-steps.tsx'

interface RecordRowProps {
  readonly line: RecordLine
  readonly onProof: (step: ProofStep) => void
}

/** One record: which, which revision, and how far it has come. */
export function RecordRow({ line, onProof }: RecordRowProps) {
  const { pack } = useDesk().engine
  const { words, say } = useSpeech()
  const form = formOf(pack, line.form)
  return (
    <tr data-current={line.current} className={styles.row}>
      <th scope="row">
        {form === undefined ? line.form : words.value.form(say(form.title), form.key)}
        <div className={`${styles.hash} ${styles.onScreen}`}>{line.record.slice(0, 16)}</div>
      </th>
      <td>{shownPeriod(words, line.period)}</td>
      <td>
        {words.data.revisionNo(line.revision)}
        <div>
          {line.current ? (
            <Mark tone="plain" icon="met" word={words.data.current} quiet />
          ) : (
            <Mark tone="none" icon="none" word={words.data.superseded} quiet />
          )}
        </div>
      </td>
      <td>
        <div className={styles.onScreen}>
          <StepTrail line={line} onProof={onProof} />
        </div>
        <PrintedSteps line={line} />
      </td>
    </tr>
  )
}
