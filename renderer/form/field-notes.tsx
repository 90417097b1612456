import { useSpeech } from '#renderer/language/language.tsx'
import type { CellState } from '#shared/engine/cell-state.ts'
import type { Form } from '#shared/pack/pack.ts'
import { FeedNotes } from './feed-notes.tsx'
import styles from './field-row.module.css'

interface FieldNotesProps {
  readonly form: Form
  readonly cell: string
  readonly state: CellState
}

/**
 * What is wrong with a value, then what it means for the indicators that it feeds. A message takes
 * three lines at most; the whole of it stands in the pane beside the form.
 */
export function FieldNotes({ form, cell, state }: FieldNotesProps) {
  const { say } = useSpeech()
  const [first] = state.violations.filter((one) => one.check !== 'required')
  return (
    <>
      {first === undefined ? null : (
        <span className={styles.message} data-severity={first.severity} title={say(first.message)}>
          {say(first.message)}
        </span>
      )}
      <FeedNotes form={form} cell={cell} />
    </>
  )
}
