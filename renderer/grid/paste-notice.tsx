import { useEffect } from 'react'
import { useSaid } from '#renderer/fault/use-said.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import styles from './grid-screen.module.css'
import { PasteDialog } from './paste-dialog.tsx'
import type { Pasting } from './use-paste.ts'

/** How long the word stands that a paste is done. */
const doneMs = 8_000

/** What a paste asks, is at, or came to. It lies over the grid's foot and moves nothing. */
export function PasteNotice({
  pasting,
  onUndo,
}: {
  readonly pasting: Pasting
  readonly onUndo: () => void
}) {
  const { words } = useSpeech()
  const say = useSaid()
  const { state, dismiss, apply } = pasting
  useEffect(() => {
    if (state?.kind !== 'done') return undefined
    const timer = setTimeout(dismiss, doneMs)
    return () => clearTimeout(timer)
  }, [state, dismiss])
  if (state === undefined) return null
  if (state.kind === 'asking') {
    return (
      <PasteDialog
        plan={state.plan}
        rows={state.rows}
        onApply={() => apply(state.plan, state.rows)}
        onClose={dismiss}
      />
    )
  }
  if (state.kind === 'running') {
    return (
      <div className={styles.notice} role="status">
        <progress className={styles.bar} aria-label={words.grid.pasting(state.rows)} />
        {words.grid.pasting(state.rows)}
      </div>
    )
  }
  const close = (
    <button type="button" className={styles.close} onClick={dismiss} aria-label={words.app.close}>
      <Icon name="close" size={14} />
    </button>
  )
  if (state.kind === 'refused') {
    const { cause, safe, remedy } = say(state.fault)
    return (
      <div className={styles.notice} role="alert" data-tone="bad">
        {words.status.sentences([cause, safe, remedy])}
        {close}
      </div>
    )
  }
  return (
    <div className={styles.notice} role="status">
      {words.grid.pasted(state.rows, state.added)}
      <button
        type="button"
        className={styles.undo}
        onClick={() => {
          onUndo()
          dismiss()
        }}
      >
        {words.grid.undo}
      </button>
      {close}
    </div>
  )
}
