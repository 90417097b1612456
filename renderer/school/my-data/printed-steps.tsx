import { useSpeech } from '#renderer/language/language.tsx'
import { latestSteps, reasonOf, stepWord, waitsFor } from '#renderer/proof/steps.ts'
import { momentOf } from '#renderer/ui/moment.ts'
import type { ProofStep, RecordLine } from '#shared/contract/school.ts'
import styles from './my-data.module.css'
import { proofHash } from './proof-facts.ts'

/** On paper each step says what its proof is, with the whole hash under which it is stored. */
export function PrintedSteps({ line }: { readonly line: RecordLine }) {
  const { words } = useSpeech()
  const waits = waitsFor(words, line)
  const reason = reasonOf(line)
  return (
    <ol className={`print-only ${styles.printed}`}>
      {latestSteps(line).map((step) => (
        <li key={step.step}>
          {`${stepWord(words, step)}  ${momentOf(step.at)}  ${words.data[proofKind(step)]}`}
          <span className={styles.printedHash}>{proofHash(step)}</span>
        </li>
      ))}
      {waits === undefined ? null : <li>{waits}</li>}
      {reason === undefined ? null : <li>{`${words.data.reason} ${reason}`}</li>}
    </ol>
  )
}

/** The word for that which proves a step. */
function proofKind({ step }: ProofStep): 'record' | 'bundle' | 'reply' {
  if (step === 'sealed') return 'record'
  return step === 'packed' || step === 'copied' ? 'bundle' : 'reply'
}
