import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { PrintButtons } from '#renderer/print/print-buttons.tsx'
import { SheetMark } from '#renderer/print/sheet-mark.tsx'
import { stepLooks, stepWord } from '#renderer/proof/steps.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { ProofStep, RecordLine } from '#shared/contract/school.ts'
import styles from './my-data.module.css'
import { proofFacts, proofHash } from './proof-facts.ts'

interface ProofDialogProps {
  readonly line: RecordLine
  readonly step: ProofStep
  readonly schoolName: string
  readonly onClose: () => void
}

/** The stored proof of one step: its facts, and the very text that a stock tool verifies. */
export function ProofDialog({ line, step, schoolName, onClose }: ProofDialogProps) {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const proof = useQuery(
    school.proof.show.queryOptions({ input: { school: desk.school, hash: proofHash(step) } }),
  )
  const [tone, icon] = stepLooks(step)
  const what = {
    record: words.data.rawRecord,
    bundle: words.data.rawBundle,
    reply: words.data.rawReply,
  }
  return (
    <Dialog
      title={words.data.proofOf(stepWord(words, step))}
      closeWord={words.app.close}
      onClose={onClose}
      wide
      actions={
        <>
          <Link href={workHref(desk, `paper/filing/${line.record}`)}>{words.data.filing}</Link>
          {'bundle' in step ? (
            <Link href={workHref(desk, `paper/slip/${step.bundle}`)}>{words.data.slip}</Link>
          ) : null}
          <PrintButtons suggested={`${line.form}-${line.period}-${step.step}`} />
          <Button onClick={onClose}>{words.app.close}</Button>
        </>
      }
    >
      <div className={styles.proof}>
        <SheetMark whose={words.data.schoolLine(schoolName, desk.school)} />
        <div>
          <Mark tone={tone} icon={icon} word={stepWord(words, step)} />
        </div>
        <dl className={styles.facts}>
          {proofFacts(words, line, step).map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <FaultNotice thrown={proof.error} />
        {proof.data === undefined ? null : (
          <section aria-label={words.data.raw}>
            <h3>{words.data.raw}</h3>
            <p className={styles.quiet}>{what[proof.data.kind]}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys (WCAG 2.1.1) */}
            <pre className={styles.raw} tabIndex={0}>
              {proof.data.text}
            </pre>
          </section>
        )}
      </div>
    </Dialog>
  )
}
