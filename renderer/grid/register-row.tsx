import { memo } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Row } from '#shared/engine/situation.ts'
import type { Register } from '#shared/pack/pack.ts'
import { archivedFrom } from './archived.ts'
import { shownColumns } from './columns.ts'
import { RegisterCell } from './register-cell.tsx'
import styles from './register-table.module.css'
import { RowActs } from './row-acts.tsx'

interface RegisterRowProps {
  readonly register: Register
  readonly row: Row
  readonly order: number
  readonly counted: boolean
  /** The columns that the pack gives, if this is one of its own rows. */
  readonly given: ReadonlySet<string> | undefined
  readonly onArchive: (row: Row) => void
}

/** A row of a register: order or state at the left, cells, and what can be done with it. */
export const RegisterRow = memo(function RegisterRow(props: RegisterRowProps) {
  const { register, row, order, counted, given, onArchive } = props
  const { words } = useSpeech()
  const isArchived = archivedFrom(row, useDesk().period) !== undefined
  return (
    <tr>
      <th scope="row" className={styles.order}>
        {order}
        {isArchived ? (
          <span className={styles.unit} title={words.register.archivedSince(row.to ?? '')}>
            {words.register.archived}
          </span>
        ) : counted ? null : (
          <span className={styles.unit}>{words.register.notCounted}</span>
        )}
      </th>
      {shownColumns(register).map((field) => (
        <RegisterCell
          key={field.name}
          register={register.key}
          row={row.id}
          field={field}
          order={order}
          archived={isArchived}
          isGiven={given?.has(field.name) === true}
        />
      ))}
      <td className={styles.acts}>
        {given === undefined ? (
          <RowActs register={register} row={row} onArchive={onArchive} />
        ) : null}
      </td>
    </tr>
  )
})
