import { Button, Progress } from '@mantine/core'
import { useSaid } from '#renderer/fault/use-said.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Part } from '#renderer/ui/page.tsx'
import styles from './inbox.module.css'
import type { Sent, useSending } from './use-sending.ts'

/** How far the files are that were just dropped, and what became of each; nothing before the first. */
export function SentList({ sending }: { readonly sending: ReturnType<typeof useSending> }) {
  const { words } = useSpeech()
  const { sent, isBusy, passedOver, stop } = sending
  if (sent.length === 0 && passedOver === 0) return null
  const done = sent.filter(({ is }) => is !== 'waiting' && is !== 'sending').length
  return (
    <Part
      title={words.inbox.sent(done, sent.length)}
      aside={
        isBusy ? (
          <Button variant="default" size="compact-sm" onClick={stop}>
            {words.app.cancel}
          </Button>
        ) : null
      }
    >
      {sent.length === 0 ? null : (
        <Progress
          value={(100 * done) / sent.length}
          aria-label={words.inbox.sent(done, sent.length)}
        />
      )}
      {passedOver > 0 ? <p>{words.inbox.passedOver(passedOver)}</p> : null}
      <ul className={styles.sent} aria-live="polite">
        {sent.map((one) => (
          <li key={one.key}>
            <span>{one.name}</span> <SentWord one={one} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function SentWord({ one }: { readonly one: Sent }) {
  const { words } = useSpeech()
  const say = useSaid()
  if (one.is === 'refused') return <span data-state="quarantined">{say(one.fault).cause}</span>
  if (one.is !== 'taken') return <span>{words.inbox.underWay[one.is]}</span>
  const { state, again, fault } = one.taken
  const word = again ? words.inbox.again(words.fileState[state]) : words.fileState[state]
  return (
    <span data-state={state}>
      {fault === undefined ? word : words.inbox.because(word, say(fault).cause)}
    </span>
  )
}
