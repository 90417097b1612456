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
import { RegisterRow } from './register-row.tsx'
import styles from './register-table.module.css'
import { rowOrder } from './row-order.ts'

/** A register inside its form: a compact table, edited by keyboard, with its own confirmation. */
export function RegisterTable({ register }: { readonly register: Register }) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const [leaving, setLeaving] = useState<Row>()
  const rows = rowOrder(desk.rows(register.key))
  const counted = new Set(desk.session().rowsCounted(register.key))
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
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.register.order}</th>
                {register.columns.map((field) => (
                  <th key={field.name} scope="col" data-kind={field.type.kind}>
                    {say(field.label)}
                    {field.unit === undefined ? null : (
                      <span className={styles.unit}>{say(field.unit)}</span>
                    )}
                  </th>
                ))}
                <th scope="col">
                  <span className="hidden-text">{words.register.acts}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <RegisterRow
                  key={row.id}
                  register={register}
                  row={row}
                  order={index + 1}
                  counted={counted.has(row.id)}
                  onArchive={archive}
                />
              ))}
            </tbody>
          </table>
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
