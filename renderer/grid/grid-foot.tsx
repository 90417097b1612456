import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useCell, useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Row } from '#shared/engine/situation.ts'
import { shownComputed } from '#shared/entry/shown.ts'
import type { RowId } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'
import { formKeyOf } from '#shared/pack/place.ts'
import { archivedFrom } from './archived.ts'
import { type FedValue, fedValues } from './fed-values.ts'
import styles from './grid-foot.module.css'
import { PickedCount } from './picked-count.tsx'
import type { RowStanding } from './row-standing.ts'
import { standings } from './row-standing.ts'
import type { Show } from './shown-rows.ts'
import { useSettledVersion } from './use-settled.ts'

interface GridFootProps {
  readonly register: Register
  readonly rows: readonly Row[]
  readonly ids: readonly RowId[]
  readonly show: Show
  readonly onShow: (show: Show) => void
  /** The address that shows the rows which a computed value counts. */
  readonly hrefOf: (cell: string) => string
}

/** How many rows there are, are shown, are picked and are wrong; and the values that they feed. */
export function GridFoot({ register, rows, ids, show, onShow, hrefOf }: GridFootProps) {
  const desk = useDesk()
  const { words } = useSpeech()
  const version = useSettledVersion()
  const [isOpen, setOpen] = useState(false)
  const fed = useMemo(() => fedValues(desk.engine.pack, register.key), [desk, register])
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew once typing pauses
  const counts = useMemo(() => {
    const found: Record<RowStanding, number> = { error: 0, warning: 0, blank: 0 }
    const all = standings(register.key, desk.violations(formKeyOf(register.key)))
    for (const standing of all.values()) found[standing] += 1
    return found
  }, [desk, register, version])
  const isComplete = useCell(register.key).answer === true
  const current = rows.filter((row) => archivedFrom(row, desk.period) === undefined).length
  const standing = (kind: RowStanding, icon: 'error' | 'warning' | 'blank', word: string) => (
    <button
      type="button"
      className={styles.count}
      data-tone={counts[kind] > 0 ? kind : 'none'}
      aria-pressed={show === kind}
      onClick={() => onShow(show === kind ? 'current' : kind)}
    >
      <Icon name={icon} size={13} />
      {word}
    </button>
  )
  return (
    <footer className={styles.foot} data-pane="foot">
      <div className={styles.line}>
        <span data-testid="row-count">{words.grid.rowCount(current, rows.length - current)}</span>
        <span data-testid="shown-count">{words.grid.shownCount(ids.length)}</span>
        <PickedCount count={ids.length} />
        {standing('error', 'error', words.grid.errorRows(counts.error))}
        {standing('warning', 'warning', words.grid.warningRows(counts.warning))}
        {standing('blank', 'blank', words.grid.blankRows(counts.blank))}
        {fed.length === 0 ? null : (
          <button
            type="button"
            className={styles.more}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? words.grid.hideFed : words.grid.showFed(fed.length)}
            <Icon name={isOpen ? 'down' : 'up'} size={13} />
          </button>
        )}
      </div>
      {fed.length === 0 ? null : (
        <ul className={styles.fed} data-open={isOpen} aria-label={words.grid.fed}>
          {isComplete ? null : <li className={styles.quiet}>{words.grid.fedIncomplete}</li>}
          {fed.map((value) => (
            <Fed key={value.cell} value={value} href={hrefOf(value.cell)} />
          ))}
        </ul>
      )}
    </footer>
  )
}

/** A computed value; a press shows the rows that it counts. */
function Fed({ value, href }: { readonly value: FedValue; readonly href: string }) {
  const { pack } = useDesk().engine
  const { words, language, say } = useSpeech()
  const { computed } = useCell(value.cell)
  const isKnown =
    computed !== undefined && !(typeof computed === 'object' && computed.state !== 'value')
  return (
    <li>
      <Link
        href={href}
        className={styles.value}
        title={words.grid.countedRows(say(value.field.label))}
      >
        {say(value.field.label)}
        <strong>
          {isKnown ? shownComputed(value.field, computed, { pack, words, language }) : '—'}
        </strong>
      </Link>
    </li>
  )
}
