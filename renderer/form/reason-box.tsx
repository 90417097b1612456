import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Violation } from '#shared/engine/outcome.ts'
import { isComposing } from './commit.ts'
import { typedReason } from './reason.ts'

/** The reason with which a warning may pass; kept while it is typed, as every field is. */
export function ReasonBox({ violation }: { readonly violation: Violation }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const [text, setText] = useState(violation.reason ?? '')
  const sent = useRef(violation.reason)
  const id = useId()
  useEffect(() => () => desk.hold(id, false), [desk, id])
  // What the draft says without this box having been typed in: undo.
  useEffect(() => {
    if (violation.reason === sent.current) return
    sent.current = violation.reason
    setText(violation.reason ?? '')
  }, [violation.reason])
  const keep = (event: SyntheticEvent<HTMLTextAreaElement>) => {
    const typed = typedReason(event.currentTarget.value)
    desk.hold(id, typed.kind === 'hold')
    if (typed.kind === 'hold' || typed.text === sent.current) return
    sent.current = typed.text
    desk.edit({
      op: 'give-reason',
      check: violation.check,
      ...(violation.row === undefined ? {} : { row: violation.row }),
      ...(typed.text === undefined ? {} : { text: typed.text }),
    })
  }
  return (
    <>
      <label className="hidden-text" htmlFor={id}>
        {words.side.reasonFor(say(violation.message))}
      </label>
      <textarea
        id={id}
        className="field"
        rows={2}
        maxLength={500}
        placeholder={words.side.reasonWhat}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          if (!isComposing(event)) keep(event)
        }}
        onCompositionEnd={keep}
        onBlur={(event) => {
          keep(event)
          void desk.flush()
        }}
      />
    </>
  )
}
