import { type DragEvent, useState } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import styles from './importing.module.css'
import type { Importing } from './use-import.ts'

/** Which file: chosen, or dropped on the place for it. */
export function FileStep({ importing }: { readonly importing: Importing }) {
  const { words } = useSpeech()
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined) void importing.read(file)
  }
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(is)
  }
  return (
    <>
      <label
        className={styles.drop}
        data-over={isOver}
        onDragOver={over(true)}
        onDragLeave={over(false)}
        onDrop={(event) => {
          over(false)(event)
          take(event.dataTransfer.files)
        }}
      >
        <Icon name="form" size={28} />
        <strong>{words.importing.choose}</strong>
        <span>{words.importing.kinds}</span>
        <input
          type="file"
          className={styles.input}
          accept=".xlsx,.csv,.tsv,.txt"
          onChange={(event) => take(event.currentTarget.files)}
          data-autofocus
        />
      </label>
      <ul className={styles.hints}>
        <li>{words.importing.hintTemplate}</li>
        <li>{importing.isRegister ? words.importing.hintKeys : words.importing.hintForm}</li>
        <li>{words.importing.hintNothing}</li>
      </ul>
    </>
  )
}
