import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { readCell } from '#shared/entry/read-cell.ts'
import type { RowId } from '#shared/ids.ts'
import { bulkEdits } from './block-edits.ts'
import styles from './dialogs.module.css'
import { useGrid } from './grid-context.ts'
import type { GridActs } from './use-grid-acts.ts'

interface BulkDialogProps {
  readonly rows: readonly RowId[]
  /** The column at which the person was. */
  readonly column: number
  readonly acts: GridActs
  readonly onClose: () => void
}

/** Sets one column of the picked rows to one value, in one step. */
export function BulkDialog({ rows, column, acts, onClose }: BulkDialogProps) {
  const { desk, columns } = useGrid()
  const { words } = useSpeech()
  const [columnId, valueId] = [useId(), useId()]
  const typed = columns.filter((one) => !one.isComputed && one.field.type.kind !== 'attach')
  const [name, setName] = useState(
    () => (typed.find((one) => one === columns[column]) ?? typed[0])?.field.name ?? '',
  )
  const [text, setText] = useState('')
  const chosen = typed.find((one) => one.field.name === name)
  if (chosen === undefined) return null
  const read = readCell(chosen.field, chosen.choices, text)
  const edits = bulkEdits(acts.place(), rows, chosen.field, read.answer)
  const apply = () => {
    if (!read.fits || edits.length === 0) return
    desk.edit(edits)
    onClose()
  }
  return (
    <Dialog
      title={words.grid.bulkTitle(rows.length)}
      closeWord={words.app.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button onClick={apply} disabled={!read.fits || edits.length === 0}>
            {text.trim() === ''
              ? words.grid.bulkEmpty(edits.length)
              : words.grid.bulkSet(edits.length)}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <label className={styles.line} htmlFor={columnId}>
          <span>{words.grid.column}</span>
          <select
            id={columnId}
            className="field"
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setText('')
            }}
          >
            {typed.map((one) => (
              <option key={one.field.name} value={one.field.name}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.line} htmlFor={valueId}>
          <span>{words.grid.newValue}</span>
          {chosen.choices === undefined ? (
            <input
              id={valueId}
              className="field"
              value={text}
              aria-invalid={!read.fits || undefined}
              onChange={(event) => setText(event.currentTarget.value)}
              data-autofocus
            />
          ) : (
            <select
              id={valueId}
              className="field"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              data-autofocus
            >
              <option value="">{words.grid.nothing}</option>
              {chosen.choices.map((choice) => (
                <option key={choice.value} value={choice.label}>
                  {choice.label}
                </option>
              ))}
            </select>
          )}
        </label>
        <p className={styles.quiet}>{read.fits ? words.grid.bulkUndo : words.grid.doesNotFit}</p>
      </form>
    </Dialog>
  )
}
