import { memo } from 'react'
import { useCell, useDesk } from '#renderer/desk/desk-context.tsx'
import { typedOf } from '#renderer/form/typed.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { Row } from '#shared/engine/situation.ts'
import type { Register } from '#shared/pack/pack.ts'
import { RegisterCell } from './register-cell.tsx'
import styles from './register-table.module.css'

interface RegisterRowProps {
  readonly register: Register
  readonly row: Row
  readonly order: number
  readonly counted: boolean
  readonly onArchive: (row: Row) => void
}

/** A row of a register: order or state at the left, cells, and what can be done with it. */
export const RegisterRow = memo(function RegisterRow(props: RegisterRowProps) {
  const { register, row, order, counted, onArchive } = props
  const { words } = useSpeech()
  return (
    <tr data-archived={row.to !== undefined}>
      <th scope="row" className={styles.order}>
        {order}
        {counted || row.to !== undefined ? null : (
          <Mark tone="none" icon="none" word={words.register.notCounted} quiet />
        )}
      </th>
      {register.columns.map((field) => (
        <RegisterCell
          key={field.name}
          register={register.key}
          row={row.id}
          field={field}
          order={order}
        />
      ))}
      <td className={styles.acts}>
        <RowActs register={register} row={row} onArchive={onArchive} />
      </td>
    </tr>
  )
})

function RowActs({
  register,
  row,
  onArchive,
}: Pick<RegisterRowProps, 'register' | 'row' | 'onArchive'>) {
  const desk = useDesk()
  const { words } = useSpeech()
  const caption = useCell(`${register.key}/${row.id}/${register.caption}`)
  const named = typedOf(caption.answer) || words.register.unnamed
  const act = { register: register.key, row: row.id }
  if (row.to !== undefined) {
    return (
      <button
        type="button"
        className={styles.act}
        title={words.register.restore}
        aria-label={`${words.register.restore} ${named}`}
        onClick={() => desk.edit({ op: 'archive-row', ...act })}
      >
        <Icon name="undo" />
      </button>
    )
  }
  const isNew = desk.addedHere(row.id)
  const word = isNew ? words.register.removeRow(named) : words.register.archiveRow(named)
  return (
    <button
      type="button"
      className={styles.act}
      title={word}
      aria-label={word}
      onClick={() => (isNew ? desk.edit({ op: 'remove-row', ...act }) : onArchive(row))}
    >
      <Icon name={isNew ? 'close' : 'archive'} />
    </button>
  )
}
