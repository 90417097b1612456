import { Button } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { registerHref } from '#renderer/form/hrefs.ts'
import { fitsInForm } from '#renderer/form/register-size.ts'
import { focusCell } from '#renderer/form/stops.ts'
import { UnsureBadge } from '#renderer/form/unsure-badge.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { dayOf } from '#renderer/ui/moment.ts'
import type { Row } from '#shared/engine/situation.ts'
import type { Register } from '#shared/pack/pack.ts'
import { ArchiveDialog } from './archive-dialog.tsx'
import { givenCells } from './given-cells.ts'
import { addRowEdit, newRowId } from './new-row.ts'
import { RegisterComplete } from './register-complete.tsx'
import { liesOnItsSide } from './register-rows.ts'
import styles from './register-table.module.css'
import { rowOrder } from './row-order.ts'
import { RowsAcross } from './rows-across.tsx'
import { RowsDown } from './rows-down.tsx'

/** A register inside its form: a compact table, edited by keyboard, with its own confirmation. */
export function RegisterTable({ register }: { readonly register: Register }) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const [leaving, setLeaving] = useState<Row>()
  const rows = rowOrder(desk.rows(register.key), desk.period)
  const counted = new Set(desk.session().rowsCounted(register.key))
  const given = useMemo(() => givenCells(register, desk.period), [register, desk])
  // Asked once: a table must not turn into something else under the hands of who fills it.
  const [fits] = useState(() => fitsInForm(register, rows.length))
  const Layout = liesOnItsSide(register) ? RowsAcross : RowsDown
  const archive = useCallback((row: Row) => setLeaving(row), [])
  const add = () => {
    const row = newRowId()
    desk.edit(addRowEdit(desk, register, row))
    const first = register.columns.find((column) => column.computed === undefined)
    // The new row is drawn before the next frame; its first cell takes the focus then.
    requestAnimationFrame(() => focusCell(`${register.key}/${row}/${first?.name ?? ''}`))
  }
  return (
    <section className={styles.register} aria-label={say(register.title)}>
      <header className={styles.head}>
        <h3>
          {say(register.title)} <UnsureBadge cite={register.cite} />
        </h3>
        <span className={styles.count}>{words.register.rowCount(counted.size)}</span>
        <Link className="no-print" href={registerHref(desk, register.key)}>
          {words.grid.open}
        </Link>
        {fits && desk.isOpen(register.key) ? (
          <Button
            className="no-print"
            variant="default"
            size="compact-sm"
            leftSection={<Icon name="add" size={14} />}
            onClick={add}
            data-stop={register.key}
          >
            {words.register.add}
          </Button>
        ) : null}
      </header>
      {!fits ? (
        <p className={styles.empty}>{words.grid.manyRows(rows.length)}</p>
      ) : rows.length === 0 ? (
        <p className={styles.empty}>{words.register.empty}</p>
      ) : (
        <div className={styles.scroll}>
          <Layout
            register={register}
            rows={rows}
            counted={counted}
            given={given}
            onArchive={archive}
          />
        </div>
      )}
      <RegisterComplete register={register} />
      {leaving === undefined ? null : (
        <ArchiveDialog
          register={register}
          rows={[leaving]}
          today={dayOf(new Date())}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </section>
  )
}
