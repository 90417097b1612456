import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { useGrid } from './grid-context.ts'
import styles from './grid-tools.module.css'
import { only } from './picked.ts'
import type { GridView } from './use-grid-view.ts'

interface GridChipsProps {
  readonly view: GridView
  /** The computed value whose rows are shown, and how that ends. */
  readonly counted: { readonly label: string; readonly clear: () => void } | undefined
  readonly onClearSearch: () => void
}

/** What narrows and orders the rows, each with the way out of it. */
export function GridChips({ view, counted, onClearSearch }: GridChipsProps) {
  const { columns, picking } = useGrid()
  const { words } = useSpeech()
  const labelOf = (id: string) => columns.find((one) => one.field.name === id)?.label ?? id
  const { columnFilters, sorting } = view.table.state
  // The chip goes away under the focus: the person is in the grid again.
  const thenBack = (clear: () => void) => () => {
    clear()
    picking.setFocus(true)
    const { row, column } = picking.picked().active
    picking.pick(only({ row: Math.max(row, 0), column }))
    picking.live()?.focus()
  }
  return (
    <span className={styles.chips}>
      {counted === undefined ? null : (
        <Chip word={words.grid.countedIn(counted.label)} onClear={thenBack(counted.clear)} />
      )}
      {view.search.trim() === '' ? null : (
        <Chip word={words.grid.searched(view.search.trim())} onClear={thenBack(onClearSearch)} />
      )}
      {columnFilters.map(({ id }) => (
        <Chip
          key={id}
          word={words.grid.filtered(labelOf(id))}
          onClear={thenBack(() => view.table.getColumn(id)?.setFilterValue(undefined))}
        />
      ))}
      {sorting.map(({ id, desc }) => (
        <Chip
          key={id}
          word={desc ? words.grid.sortedDown(labelOf(id)) : words.grid.sortedUp(labelOf(id))}
          onClear={thenBack(() => view.table.getColumn(id)?.clearSorting())}
        />
      ))}
      {view.isNarrowed || sorting.length > 0 ? (
        <button type="button" className={styles.again} onClick={view.apply}>
          {words.grid.applyAgain}
        </button>
      ) : null}
    </span>
  )
}

function Chip({ word, onClear }: { readonly word: string; readonly onClear: () => void }) {
  const { words } = useSpeech()
  return (
    <button
      type="button"
      className={styles.chip}
      onClick={onClear}
      title={words.grid.clear}
      aria-label={words.home.actOn(words.grid.clear, word)}
    >
      {word}
      <Icon name="close" size={12} />
    </button>
  )
}
