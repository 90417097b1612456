import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { focusCell } from '#renderer/form/stops.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Field } from '#shared/pack/field.ts'
import type { Form } from '#shared/pack/pack.ts'
import { findFields } from './find.ts'
import styles from './find-dialog.module.css'

/** Finds a field by label or key; Enter goes to the first that fits. */
export function FindDialog({
  form,
  onClose,
}: {
  readonly form: Form
  readonly onClose: () => void
}) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const [text, setText] = useState('')
  const found = findFields(form, text).filter(
    (field) => desk.cell(`${form.key}.${field.name}`).visible,
  )
  const go = (field: Field | undefined) => {
    if (field === undefined) return
    onClose()
    // The dialog gives the focus back when it closes; after that it goes where it was sent.
    requestAnimationFrame(() => goTo(`${form.key}.${field.name}`))
  }
  return (
    <Dialog title={words.form.find} closeWord={words.app.close} onClose={onClose}>
      <TextInput
        label={words.form.findLabel}
        placeholder={words.form.findHint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(found[0])
        }}
        data-autofocus
      />
      {found.length === 0 ? <p>{words.form.findNone}</p> : null}
      <ul className={styles.found}>
        {found.map((field) => (
          <li key={field.name}>
            <button type="button" className={styles.hit} onClick={() => go(field)}>
              <span>{say(field.label)}</span>
              <code>{`${form.key}.${field.name}`}</code>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function goTo(cell: string): void {
  // A computed value is no stop of Enter, but can be looked at.
  if (!focusCell(cell)) document.getElementById(cell)?.focus()
}
