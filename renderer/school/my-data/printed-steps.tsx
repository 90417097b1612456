import { useSpeech } from '#renderer/language/language.tsx'
import { latestSteps, reasonOf, stepWord, waitsFor } from '#renderer/proof/steps.ts'
import { momentOf } from '#renderer/ui/moment.ts'
import type { ProofStep, RecordLine } from '#shared/contract/school.ts'
import type { ScreenWords } from '#shared/words/words.ts'
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
          {[
            stepWord(words, step),
            momentOf(step.at),
            detailOf(words, step),
            words.data[proofKind(step)],
          ]
            .filter((part) => part !== undefined)
            .join('  ')}
          <span className={styles.printedHash}>{proofHash(step)}</span>
        </li>
      ))}
      {waits === undefined ? null : <li>{waits}</li>}
      {reason === undefined ? null : <li>{`${words.data.reason} ${reason}`}</li>}
    </ol>
  )
}

/** Who signed, or in which reply of which day the district speaks of the signature. */
function detailOf(words: ScreenWords, step: ProofStep): string | undefined {
  if (step.step === 'signed') return step.by
  if (step.step !== 'confirmed' && step.step !== 'unconfirmed') return undefined
  return words.data.byReply(step.reply_seq, momentOf(step.issued_at))
}

/** The word for that which proves a step. */
function proofKind({ step }: ProofStep): 'record' | 'bundle' | 'reply' {
  if (step === 'sealed') return 'record'
  return step === 'packed' || step === 'signed' || step === 'copied' ? 'bundle' : 'reply'
}
