import { Button } from '@mantine/core'
import { type RefObject, useSyncExternalStore } from 'react'
import { useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon, type IconName } from '#renderer/ui/icon.tsx'
import { useGrid } from './grid-context.ts'
import type { GridAct } from './grid-keys.ts'
import styles from './grid-tools.module.css'
import { type Show, shows } from './shown-rows.ts'
import type { GridActs } from './use-grid-acts.ts'
import type { GridView } from './use-grid-view.ts'

interface GridToolsProps {
  readonly view: GridView
  readonly acts: GridActs
  readonly searchBox: RefObject<HTMLInputElement | null>
  readonly isFormOpen: boolean
}

/** What can be done with a register, each with its key. */
export function GridTools({ view, acts, searchBox, isFormOpen }: GridToolsProps) {
  const { desk, picking } = useGrid()
  useDeskVersion()
  const { words } = useSpeech()
  const active = useSyncExternalStore(picking.subscribe, () => picking.picked().active.row)
  const row = view.ids[active]
  const areArchived = row !== undefined && view.archivedSince(row) !== undefined
  const undoable = desk.undoable()
  const act = (given: GridAct) => () => {
    picking.live()?.commit()
    acts.perform(given)
    picking.setFocus(true)
    picking.live()?.focus()
  }
  const tool = (icon: IconName, word: string, key: string, given: GridAct, isOff = false) => (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Icon name={icon} size={14} />}
      title={`${word}  ${key}`}
      disabled={isOff}
      onClick={act(given)}
    >
      {word}
    </Button>
  )
  return (
    <div
      className={`${styles.tools} no-print`}
      role="toolbar"
      aria-label={words.grid.tools}
      data-pane="tools"
    >
      {tool('add', words.grid.add, 'Insert', { do: 'new' })}
      {tool('form', words.grid.rowForm, 'Enter', { do: 'form' }, isFormOpen)}
      {tool('down', words.grid.fill, 'Ctrl D', { do: 'fill' })}
      <Button
        variant="default"
        size="compact-sm"
        title={`${words.grid.bulk}  Ctrl B`}
        onClick={() => acts.perform({ do: 'bulk' })}
      >
        {words.grid.bulk}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name={areArchived ? 'undo' : 'archive'} size={14} />}
        title={`${words.grid.retire}  Ctrl Delete`}
        onClick={() => acts.perform({ do: 'retire' })}
      >
        {areArchived ? words.grid.restore : words.grid.retire}
      </Button>
      {tool('undo', words.grid.undo, 'Ctrl Z', { do: 'undo' }, undoable.undo === undefined)}
      {tool('redo', words.grid.redo, 'Ctrl Y', { do: 'redo' }, undoable.redo === undefined)}
      <span className={styles.gap} />
      <label className={styles.pick}>
        <span className={styles.word}>{words.grid.show}</span>
        <select
          className="field"
          value={view.show}
          onChange={(event) => {
            const chosen = shows.find((one) => one === event.currentTarget.value)
            if (chosen !== undefined) view.setShow(chosen)
          }}
        >
          {shows.map((show: Show) => (
            <option key={show} value={show}>
              {words.grid.shows[show]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.search}>
        <Icon name="search" size={14} />
        <input
          ref={searchBox}
          className="field"
          type="search"
          placeholder={words.grid.search}
          aria-label={words.grid.search}
          title="Ctrl F"
          defaultValue={view.search}
          onChange={(event) => {
            // While an input method composes, what stands in the box is not yet what is meant.
            if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing))
              view.setSearch(event.currentTarget.value)
          }}
          onCompositionEnd={(event) => view.setSearch(event.currentTarget.value)}
        />
      </label>
    </div>
  )
}
