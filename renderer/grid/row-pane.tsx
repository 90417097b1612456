import { useLayoutEffect, useMemo, useRef } from 'react'
import { useCell, useDesk } from '#renderer/desk/desk-context.tsx'
import { CellFocusContext, createCellFocus } from '#renderer/form/cell-focus.ts'
import { actOf, focusCell, moveFocus, stopAttribute } from '#renderer/form/stops.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Row } from '#shared/engine/situation.ts'
import { captionOf } from '#shared/entry/caption.ts'
import type { Register } from '#shared/pack/pack.ts'
import { gridFields } from './columns.ts'
import { givenCells } from './given-cells.ts'
import { RowActs } from './row-acts.tsx'
import { RowField } from './row-field.tsx'
import { RowHelp } from './row-help.tsx'
import styles from './row-pane.module.css'

interface RowPaneProps {
  readonly register: Register
  readonly row: Row
  /** Counted from 1 as the rows stand in the grid. */
  readonly order: number
  readonly count: number
  /** Goes to the row before or after it. */
  readonly onStep: (step: 1 | -1) => void
  readonly onArchive: (row: Row) => void
  readonly onClose: () => void
}

/** One row as a form, for long entries: every column with its label, unit, mistake and citation. */
export function RowPane(props: RowPaneProps) {
  const { register, row, order, count, onStep, onArchive, onClose } = props
  const desk = useDesk()
  const { words, say } = useSpeech()
  const focus = useMemo(() => createCellFocus(), [])
  const fields = useMemo(() => gridFields(register), [register])
  const given = useMemo(() => givenCells(register, desk.period), [register, desk])
  const body = useRef<HTMLDivElement>(null)
  const answer = useCell(`${register.key}/${row.id}/${register.caption}`).answer
  const named = captionOf(desk.engine.pack, register, answer, say) || words.register.unnamed
  /** The column at which the person was when going to another row. */
  const column = useRef<string>(undefined)
  const stepFrom = (target: EventTarget, way: 1 | -1) => {
    const stop = target instanceof Element ? target.getAttribute(stopAttribute) : null
    column.current = stop?.split('/')[2] ?? register.caption
    onStep(way)
  }
  useLayoutEffect(() => {
    if (column.current === undefined) return
    const ref = `${register.key}/${row.id}`
    if (!focusCell(`${ref}/${column.current}`)) focusCell(`${ref}/${register.caption}`)
    column.current = undefined
  }, [register, row.id])
  const step = (way: 1 | -1, label: string) => (
    <button
      type="button"
      className={styles.tool}
      title={label}
      aria-label={label}
      disabled={way === -1 ? order <= 1 : order >= count}
      onClick={() => onStep(way)}
    >
      <Icon name={way === -1 ? 'up' : 'down'} />
    </button>
  )
  return (
    <CellFocusContext value={focus}>
      <aside
        className={styles.pane}
        aria-label={words.grid.rowForm}
        data-pane="row"
        onKeyDown={(event) => {
          const act = actOf(event.nativeEvent)
          const { nativeEvent, key, target } = event
          if (nativeEvent.isComposing || event.keyCode === 229) return
          if (key === 'Escape') onClose()
          else if (key === 'PageDown' && order < count) stepFrom(target, 1)
          else if (key === 'PageUp' && order > 1) stepFrom(target, -1)
          else if ((act === 'next' || act === 'previous') && target instanceof Element) {
            if (body.current !== null) moveFocus(body.current, target, act === 'next' ? 1 : -1)
          } else return
          event.preventDefault()
        }}
      >
        <header className={styles.head}>
          <h2 className={styles.title}>{named}</h2>
          <span className={styles.order}>{words.grid.rowOf(order, count)}</span>
          {step(-1, words.grid.rowBefore)}
          {step(1, words.grid.rowAfter)}
          {given.has(row.id) ? null : (
            <RowActs register={register} row={row} onArchive={onArchive} />
          )}
          <button
            type="button"
            className={styles.tool}
            title={words.grid.closeForm}
            aria-label={words.grid.closeForm}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        <div className={styles.body} ref={body}>
          {fields.map((field) => (
            <RowField
              key={`${row.id} ${field.name}`}
              register={register}
              row={row.id}
              field={field}
              caption={named}
              isGiven={given.get(row.id)?.has(field.name) === true}
            />
          ))}
        </div>
        <RowHelp />
      </aside>
    </CellFocusContext>
  )
}
