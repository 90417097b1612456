import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import type { RowId } from '#shared/ids.ts'
import { useGrid } from './grid-context.ts'
import { GridHead } from './grid-head.tsx'
import { gridAct } from './grid-keys.ts'
import { spotOf } from './grid-places.ts'
import { GridRow } from './grid-row.tsx'
import { only, type Spot } from './picked.ts'
import styles from './register-grid.module.css'
import type { GridActs } from './use-grid-acts.ts'
import type { GridView } from './use-grid-view.ts'

interface RegisterGridProps {
  readonly view: GridView
  readonly acts: GridActs
  readonly blank: RowId | undefined
  readonly rem: number
  readonly label: string
  /** Gives the screen the way to bring a place into sight. */
  readonly onReady: (reveal: (spot: Spot) => void, page: () => number) => void
  readonly onOpenColumn: (column: number) => void
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void
  readonly onCut: (event: ClipboardEvent<HTMLElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void
}

/** Heights and widths in rem. */
const rowHeight = 1.8
const headHeight = 3
const rowHeadWidth = 3.6
const spareRows = 6
const spareColumns = 2

/** The virtual table: only the rows and columns in sight are there, and the live cell always. */
export function RegisterGrid(props: RegisterGridProps) {
  const { view, acts, blank, rem, label, onReady, onOpenColumn } = props
  const { picking, columns, desk } = useGrid()
  const { words } = useSpeech()
  const root = useRef<HTMLDivElement>(null)
  const ids = useMemo(
    () => (blank === undefined ? view.ids : [...view.ids, blank]),
    [view.ids, blank],
  )
  const height = Math.round(rowHeight * rem)
  const head = Math.round(headHeight * rem)
  const headWidth = Math.round(rowHeadWidth * rem)
  const sizes = view.table.getAllLeafColumns().map((column) => column.getSize())
  const captionWidth = sizes[0] ?? 0
  const frozen = headWidth + captionWidth
  const active = useActive()
  const mode = useSyncExternalStore(picking.subscribe, picking.mode)
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => root.current,
    estimateSize: () => height,
    getItemKey: (index) => ids[index] ?? index,
    overscan: spareRows,
    scrollMargin: head,
    scrollPaddingStart: head,
    rangeExtractor: useWith(active.row, ids.length),
  })
  const across = useVirtualizer({
    horizontal: true,
    count: Math.max(columns.length - 1, 0),
    getScrollElement: () => root.current,
    estimateSize: (index) => sizes[index + 1] ?? 0,
    overscan: spareColumns,
    scrollMargin: frozen,
    scrollPaddingStart: frozen,
    rangeExtractor: useWith(active.column - 1, columns.length - 1),
  })
  const widths = sizes.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when a size has changed
  useEffect(() => {
    rows.measure()
    across.measure()
  }, [widths, rem])
  useEffect(() => {
    onReady(
      (spot) => {
        if (spot.row >= 0) rows.scrollToIndex(spot.row, { align: 'auto' })
        // The first column never leaves the sight: whoever goes there goes to the row's beginning.
        if (spot.column === 0) across.scrollToOffset(0)
        else across.scrollToIndex(spot.column - 1, { align: 'auto' })
      },
      () => Math.max(1, Math.floor(((root.current?.clientHeight ?? 0) - head) / height) - 1),
    )
  }, [onReady, rows, across, head, height])

  useEffect(() => {
    const element = root.current
    if (element === null) return undefined
    // React hears nothing of the focus that a closing dialog gives back while it draws.
    const come = () => picking.setFocus(true)
    const leave = ({ relatedTarget: next }: FocusEvent) => {
      if (next instanceof Node && !element.contains(next)) picking.setFocus(false)
    }
    element.addEventListener('focusin', come)
    element.addEventListener('focusout', leave)
    return () => {
      element.removeEventListener('focusin', come)
      element.removeEventListener('focusout', leave)
    }
  }, [picking])

  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const { row } = picking.picked().active
    const act = gridAct({
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      alt: event.altKey,
      shift: event.shiftKey,
      // 229: some input methods do not set isComposing on their last key.
      composing: event.nativeEvent.isComposing || event.keyCode === 229,
      mode: picking.mode(),
      list: picking.live()?.hasList() ?? false,
      ticks: picking.live()?.canTick() ?? false,
      place: row < 0 ? 'head' : row >= view.ids.length ? 'blank' : 'cell',
    })
    if (act !== undefined && acts.perform(act)) event.preventDefault()
  }
  const start = (event: MouseEvent<HTMLTableElement>) => {
    const spot = spotOf(event.target)
    if (spot === undefined || event.button !== 0) return
    const { row, column } = picking.picked().active
    const isLive = spot.row === row && spot.column === column
    if (isLive && !event.shiftKey) {
      // A press into the live box sets its caret: from here on the text is edited.
      picking.setFocus(true)
      if (picking.mode() === 'moving' && document.activeElement?.closest('[data-active="true"]'))
        picking.setMode('editing')
      return
    }
    event.preventDefault()
    picking.setFocus(true)
    const at = { row: spot.row, column: Math.max(spot.column, 0) }
    const far = spot.column < 0 ? { ...at, column: columns.length - 1 } : at
    if (event.shiftKey) acts.pick({ active: picking.picked().active, far })
    else acts.pick(spot.column < 0 ? { active: at, far } : only(at))
    picking.live()?.focus()
  }
  const drag = (event: MouseEvent<HTMLTableElement>) => {
    if (event.buttons !== 1 || picking.mode() !== 'moving') return
    const spot = spotOf(event.target)
    const { active: from, far } = picking.picked()
    if (spot === undefined || spot.column < 0 || spot.row >= view.ids.length) return
    if (spot.row === far.row && spot.column === far.column) return
    picking.pick({ active: from, far: spot })
  }
  return (
    <div
      ref={root}
      className={styles.grid}
      style={cssOf({ '--row-height': `${height - 1}px`, '--row-head': `${headWidth}px` })}
      data-mode={mode}
      data-pane="grid"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table (APG)
        role="grid"
        aria-label={label}
        aria-rowcount={ids.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className={styles.sheet}
        style={{ width: across.getTotalSize() + frozen }}
        data-testid="register-grid"
        onKeyDown={press}
        onMouseDown={start}
        onMouseMove={drag}
        onDoubleClick={(event) => {
          if (spotOf(event.target) !== undefined) picking.setMode('editing')
        }}
        onCopy={props.onCopy}
        onCut={props.onCut}
        onPaste={props.onPaste}
      >
        <GridHead
          view={view}
          columns={across.getVirtualItems()}
          headWidth={headWidth}
          captionWidth={captionWidth}
          height={head}
          onOpen={onOpenColumn}
          onPickAll={() => acts.perform({ do: 'all' })}
        />
        <tbody className={styles.body} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const row = ids[item.index]
            if (row === undefined) return null
            return (
              <GridRow
                key={item.key}
                row={row}
                index={item.index}
                top={item.start - head}
                height={height}
                headWidth={headWidth}
                captionWidth={captionWidth}
                columns={across.getVirtualItems()}
                isBlank={row === blank}
                to={view.archivedSince(row)}
                isNew={desk.addedHere(row)}
              />
            )
          })}
        </tbody>
      </table>
      {view.ids.length === 0 ? (
        <p className={styles.empty}>{view.isNarrowed ? words.grid.noneShown : words.grid.none}</p>
      ) : null}
    </div>
  )
}

/** React's types know no variables of style sheets. */
const cssOf = (variables: Readonly<Record<`--${string}`, string>>) => variables as CSSProperties

/** The live cell's place, for what must stay drawn although it is out of sight. */
function useActive(): Spot {
  const { picking } = useGrid()
  return useSyncExternalStore(picking.subscribe, () => picking.picked().active)
}

/** The range in sight, with one more number that must never leave the page. */
function useWith(kept: number, count: number): (range: Range) => number[] {
  return useCallback(
    ({ startIndex, endIndex, overscan }) => {
      const first = Math.max(0, startIndex - overscan)
      const last = Math.min(count - 1, endIndex + overscan)
      const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
      if (kept < 0 || kept >= count || (kept >= first && kept <= last)) return numbers
      return kept < first ? [kept, ...numbers] : [...numbers, kept]
    },
    [kept, count],
  )
}
