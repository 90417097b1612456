import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import type { ProofStep, RecordLine } from '#shared/contract/school.ts'
import styles from './step-trail.module.css'
import { latestSteps, reasonOf, stepLooks, stepWord, waitsFor } from './steps.ts'

interface StepTrailProps {
  readonly line: RecordLine
  /** With it each step is a button that shows its proof. */
  readonly onProof?: (step: ProofStep) => void
}

/** 已封存 → 已写入并核验 → 县局已收到 → 已接受: how far a record has come, each step with its date. */
export function StepTrail({ line, onProof }: StepTrailProps) {
  const { words } = useSpeech()
  const waits = waitsFor(words, line)
  const reason = reasonOf(line)
  return (
    <>
      <ol className={styles.trail}>
        {latestSteps(line).map((step) => (
          <li key={step.step} className={styles.step}>
            {onProof === undefined ? (
              <Step step={step} />
            ) : (
              <button
                type="button"
                className={styles.proof}
                onClick={() => onProof(step)}
                aria-label={words.data.proofOf(stepWord(words, step))}
              >
                <Step step={step} />
              </button>
            )}
            <span className={styles.arrow}>
              <Icon name="right" size={12} />
            </span>
          </li>
        ))}
        {waits === undefined ? null : (
          <li className={styles.step}>
            <Mark tone="none" icon="blank" word={waits} />
          </li>
        )}
      </ol>
      {reason === undefined ? null : (
        <p className={styles.reason}>{`${words.data.reason} ${reason}`}</p>
      )}
    </>
  )
}

function Step({ step }: { readonly step: ProofStep }) {
  const { words } = useSpeech()
  const [tone, icon] = stepLooks(step)
  return (
    <span className={styles.said}>
      <Mark tone={tone} icon={icon} word={stepWord(words, step)} />
      <span className={styles.at}>{momentOf(step.at)}</span>
    </span>
  )
}
