import { Checkbox } from '@mantine/core'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Part } from '#renderer/ui/page.tsx'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import type { Form } from '#shared/pack/pack.ts'
import styles from './hand-in.module.css'
import type { Sealing } from './use-sealing.ts'

interface ConfirmStepProps {
  readonly forms: readonly Form[]
  readonly person: string
  readonly agreed: boolean
  readonly onAgree: (agreed: boolean) => void
  readonly blocked: boolean
  readonly sealing: Sealing
}

/** 确认: says plainly what will be sealed and by whom, and asks for the person's word. */
export function ConfirmStep(props: ConfirmStepProps) {
  const { forms, person, agreed, onAgree, blocked, sealing } = props
  const desk = useDesk()
  const { words, say } = useSpeech()
  const titles = forms.map((form) => words.value.form(say(form.title), form.key))
  return (
    <Part title={words.handIn.confirm}>
      <div className={styles.stack}>
        {sealing.isSuccess && sealing.data !== undefined ? (
          <Notice tone="good" title={words.handIn.sealed(sealing.data.length)} live />
        ) : null}
        {sealing.isSuccess && sealing.data === undefined ? (
          <Notice tone="warn" title={words.handIn.unsaved} live />
        ) : null}
        <FaultNotice thrown={sealing.error} />
        {forms.length === 0 ? (
          <p className={styles.quiet}>{words.handIn.summaryNone}</p>
        ) : (
          <>
            <p>
              {words.handIn.summary(words.value.joinList(titles))}
              {`　${shownPeriod(words, desk.period)}`}
            </p>
            <p>{words.handIn.by(person)}</p>
            <p className={styles.quiet}>{words.handIn.forever}</p>
            <Checkbox
              label={words.handIn.agree}
              checked={agreed}
              disabled={blocked}
              onChange={(event) => onAgree(event.currentTarget.checked)}
            />
          </>
        )}
      </div>
    </Part>
  )
}
