import { Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { focusCell } from '#renderer/form/stops.ts'
import { UnsureBadge } from '#renderer/form/unsure-badge.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { dayOf } from '#renderer/ui/moment.ts'
import type { Row } from '#shared/engine/situation.ts'
import { PlainDate, RowId } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'
import { ArchiveDialog } from './archive-dialog.tsx'
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
  const rows = rowOrder(desk.rows(register.key))
  const counted = new Set(desk.session().rowsCounted(register.key))
  const Layout = liesOnItsSide(register) ? RowsAcross : RowsDown
  const archive = useCallback((row: Row) => setLeaving(row), [])
  const add = () => {
    const row = RowId.parse(crypto.randomUUID())
    const from = PlainDate.parse(`${desk.period.slice(0, 4)}-09-01`)
    desk.edit({ op: 'add-row', register: register.key, row, from })
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
      </header>
      {rows.length === 0 ? (
        <p className={styles.empty}>{words.register.empty}</p>
      ) : (
        <div className={styles.scroll}>
          <Layout register={register} rows={rows} counted={counted} onArchive={archive} />
        </div>
      )}
      <RegisterComplete register={register} />
      {leaving === undefined ? null : (
        <ArchiveDialog
          register={register}
          row={leaving}
          today={dayOf(new Date())}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </section>
  )
}
