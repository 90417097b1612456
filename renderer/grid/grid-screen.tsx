import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { focusCell } from '#renderer/form/stops.ts'
import { dayOf } from '#renderer/ui/moment.ts'
import type { Row } from '#shared/engine/situation.ts'
import { rowLimit } from '#shared/engine/situation.ts'
import { PlainDate, type RowId } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'
import { ActivePane } from './active-pane.tsx'
import { archivedFrom } from './archived.ts'
import { GridChips } from './grid-chips.tsx'
import { GridContext } from './grid-context.ts'
import { GridDialog, type OpenDialog } from './grid-dialog.tsx'
import { GridFoot } from './grid-foot.tsx'
import styles from './grid-screen.module.css'
import { GridTools } from './grid-tools.tsx'
import { narrowest, widest } from './kept-widths.ts'
import { PasteNotice } from './paste-notice.tsx'
import { only, type Spot, span } from './picked.ts'
import { ProblemLine } from './problem-line.tsx'
import { RegisterComplete } from './register-complete.tsx'
import { RegisterGrid } from './register-grid.tsx'
import { restoreEdits, retireEdits } from './retire.ts'
import { useClipboard } from './use-clipboard.ts'
import { useNewGrid } from './use-grid.ts'
import { useGridActs } from './use-grid-acts.ts'
import { useGridView } from './use-grid-view.ts'
import { focusPane, usePanes } from './use-panes.ts'
import { usePaste } from './use-paste.ts'
import { useRem } from './use-rem.ts'

interface GridScreenProps {
  readonly register: Register
  /** The rows that a computed value counts, its name, and how that look ends. */
  readonly counted:
    | { readonly rows: ReadonlySet<RowId>; readonly label: string; readonly clear: () => void }
    | undefined
  /** The row, and in it the column, to which the address leads. */
  readonly goTo: { readonly row: RowId; readonly column: string | undefined } | undefined
  readonly hrefOf: (cell: string) => string
  readonly title: string
  /** Buttons for files of spreadsheet programs. */
  readonly files: ReactNode
}

/** A register as a grid of its own: tools, rows, the form of one row, and what the rows come to. */
export function GridScreen({ register, counted, goTo, hrefOf, title, files }: GridScreenProps) {
  const rem = useRem()
  const { grid, blank: blankOf } = useNewGrid(register)
  const { desk, picking, columns, reader } = grid
  const view = useGridView({ register, columns, reader, rem, counted: counted?.rows })
  const [open, setOpen] = useState<OpenDialog>()
  const [isForm, setForm] = useState(false)
  const searchBox = useRef<HTMLInputElement>(null)
  const screen = useRef<HTMLDivElement>(null)
  const place = useRef<{ reveal: (spot: Spot) => void; page: () => number }>(undefined)
  const onReady = useCallback((reveal: (spot: Spot) => void, page: () => number) => {
    place.current = { reveal, page }
  }, [])
  const all = useMemo(() => new Set(view.rows.map((row) => row.id)), [view.rows])
  const isGrowing = view.rows.length < rowLimit && desk.isOpen(register.key)
  const blank = isGrowing ? blankOf(all) : undefined
  const shape = {
    rows: view.ids.length,
    columns: columns.length,
    page: place.current?.page() ?? 20,
  }
  const pickedRows = (): readonly Row[] => {
    const { top, bottom } = acts.block()
    const picked = new Set(span(top, bottom).map((at) => view.ids[at]))
    const isOpen = ({ id }: Row): boolean =>
      !grid.given.has(id) &&
      desk.cell(`${register.key}/${id}`).sealed !== true &&
      desk.isOpen(`${register.key}/${id}`)
    return view.rows.filter((row) => picked.has(row.id) && isOpen(row))
  }
  const back = () => {
    picking.setFocus(true)
    picking.live()?.focus()
  }
  const retire = () => {
    const rows = pickedRows()
    if (rows.length === 0) return
    if (rows.every((row) => archivedFrom(row, desk.period) !== undefined))
      desk.edit(restoreEdits(register.key, rows))
    else if (rows.every((row) => desk.addedHere(row.id))) {
      desk.edit(retireEdits(desk, register.key, rows, PlainDate.parse(dayOf(new Date()))))
    } else setOpen({ kind: 'archive', rows })
  }
  const acts = useGridActs({
    grid,
    ids: view.ids,
    shape,
    screen: {
      reveal: (spot) => place.current?.reveal(spot),
      openForm: () => {
        setForm(true)
        const { row, column } = picking.picked().active
        const id = view.ids[row]
        // The form is drawn before the next frame; the field of this column takes the focus then.
        requestAnimationFrame(() => {
          if (id === undefined) return
          if (!focusCell(`${register.key}/${id}/${columns[column]?.field.name ?? ''}`))
            focusPane(screen.current, 'row')
        })
      },
      openColumn: (column) => setOpen({ kind: 'column', column }),
      sort: (column) => view.table.getAllLeafColumns()[column]?.toggleSorting(),
      widen: (column, step) => {
        const known = view.table.getAllLeafColumns()[column]
        if (known === undefined) return
        const size = Math.min(widest * rem, Math.max(narrowest * rem, known.getSize() + step * rem))
        view.table.setColumnSizing((sizes) => ({ ...sizes, [known.id]: size }))
      },
      retire,
      find: () => searchBox.current?.focus(),
      bulk: () => {
        const rows = pickedRows().map((row) => row.id)
        if (rows.length > 0) setOpen({ kind: 'bulk', rows })
      },
    },
  })
  const pasting = usePaste({ grid, acts, rowCount: view.rows.length, onDone: back })
  const clipboard = useClipboard({ grid, acts, pasting })
  usePanes(screen, { find: () => searchBox.current?.focus(), backToGrid: back })

  // The rows may be fewer than before: the person stays within them.
  useEffect(() => {
    const { row, column } = picking.picked().active
    if (row > view.ids.length) picking.pick(only({ row: view.ids.length, column }))
  }, [picking, view.ids.length])
  const target = goTo === undefined ? -1 : view.ids.indexOf(goTo.row)
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes there once for each address
  useEffect(() => {
    picking.setFocus(true)
    if (target >= 0) {
      const column = columns.findIndex((one) => one.field.name === goTo?.column)
      acts.pick(only({ row: target, column: Math.max(column, 0) }))
    }
    picking.live()?.focus()
  }, [goTo?.row, goTo?.column])

  return (
    <GridContext value={grid}>
      <div className={styles.screen} ref={screen}>
        <header className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
          <GridChips
            view={view}
            counted={counted}
            onClearSearch={() => {
              view.setSearch('')
              if (searchBox.current !== null) searchBox.current.value = ''
            }}
          />
          {files}
          <RegisterComplete register={register} />
        </header>
        <GridTools view={view} acts={acts} searchBox={searchBox} isFormOpen={isForm} />
        <PasteNotice pasting={pasting} onUndo={() => acts.perform({ do: 'undo' })} />
        <div className={styles.middle}>
          <RegisterGrid
            view={view}
            acts={acts}
            blank={blank}
            rem={rem}
            label={title}
            onReady={onReady}
            onOpenColumn={(column) => setOpen({ kind: 'column', column })}
            onCopy={clipboard.copy}
            onCut={clipboard.cut}
            onPaste={clipboard.paste}
          />
          {isForm ? (
            <ActivePane
              view={view}
              acts={acts}
              onArchive={(row) => setOpen({ kind: 'archive', rows: [row] })}
              onClose={() => {
                setForm(false)
                back()
              }}
            />
          ) : null}
        </div>
        <ProblemLine ids={view.ids} />
        <GridFoot
          register={register}
          rows={view.rows}
          ids={view.ids}
          show={view.show}
          onShow={view.setShow}
          hrefOf={hrefOf}
        />
      </div>
      {open === undefined ? null : (
        <GridDialog open={open} view={view} acts={acts} onClose={() => setOpen(undefined)} />
      )}
    </GridContext>
  )
}
