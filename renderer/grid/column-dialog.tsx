import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { GridColumn } from './cell-text.ts'
import type { ColumnFilter } from './column-filter.ts'
import styles from './dialogs.module.css'
import type { GridView } from './use-grid-view.ts'

interface ColumnDialogProps {
  readonly column: GridColumn
  readonly view: GridView
  readonly onClose: () => void
}

/** Orders and filters by one column. */
export function ColumnDialog({ column, view, onClose }: ColumnDialogProps) {
  const { words } = useSpeech()
  const id = useId()
  const known = view.table.getColumn(column.field.name)
  // The table keeps whatever it was given; only this dialog gives it filters.
  const now = known?.getFilterValue() as ColumnFilter | undefined
  const [text, setText] = useState(now?.kind === 'text' ? now.text : '')
  const [values, setValues] = useState<readonly string[]>(now?.kind === 'values' ? now.values : [])
  const [blank, setBlank] = useState(now?.kind === 'blank')
  if (known === undefined) return null
  const set = (filter: ColumnFilter | undefined) => {
    known.setFilterValue(filter)
    onClose()
  }
  const apply = () => {
    if (blank) set({ kind: 'blank' })
    else if (column.choices !== undefined) {
      set(values.length === 0 ? undefined : { kind: 'values', values })
    } else set(text.trim() === '' ? undefined : { kind: 'text', text })
  }
  const sort = (isDescending: boolean) => () => {
    known.toggleSorting(isDescending)
    onClose()
  }
  return (
    <Dialog
      title={words.grid.filterColumn(column.label)}
      closeWord={words.app.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={() => set(undefined)}>
            {words.grid.clearFilter}
          </Button>
          <Button onClick={apply}>{words.grid.applyFilter}</Button>
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
        <div className={styles.buttons}>
          <Button variant="default" size="compact-md" onClick={sort(false)}>
            {words.grid.ascending}
          </Button>
          <Button variant="default" size="compact-md" onClick={sort(true)}>
            {words.grid.descending}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            disabled={known.getIsSorted() === false}
            onClick={() => {
              known.clearSorting()
              onClose()
            }}
          >
            {words.grid.unsorted}
          </Button>
        </div>
        {column.choices === undefined ? (
          <label className={styles.line} htmlFor={id}>
            <span>{words.grid.holds}</span>
            <input
              id={id}
              className="field"
              value={text}
              disabled={blank}
              onChange={(event) => setText(event.currentTarget.value)}
              data-autofocus
            />
          </label>
        ) : (
          <fieldset className={styles.values} disabled={blank}>
            <legend>{words.grid.oneOf}</legend>
            {column.choices.map((choice, index) => (
              <label key={choice.value} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={values.includes(choice.value)}
                  data-autofocus={index === 0 ? '' : undefined}
                  onChange={(event) =>
                    setValues(
                      event.currentTarget.checked
                        ? [...values, choice.value]
                        : values.filter((one) => one !== choice.value),
                    )
                  }
                />
                {choice.label}
              </label>
            ))}
          </fieldset>
        )}
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={blank}
            onChange={(event) => setBlank(event.currentTarget.checked)}
          />
          {words.grid.onlyBlank}
        </label>
      </form>
    </Dialog>
  )
}
