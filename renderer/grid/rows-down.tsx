import { useSpeech } from '#renderer/language/language.tsx'
import { ColumnHead } from './column-head.tsx'
import { shownColumns } from './columns.ts'
import { RegisterRow } from './register-row.tsx'
import type { RegisterRows } from './register-rows.ts'
import styles from './register-table.module.css'

/** The usual table: a line for each row of the register. */
export function RowsDown({ register, rows, counted, given, onArchive }: RegisterRows) {
  const { words } = useSpeech()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.register.order}</th>
          {shownColumns(register).map((field) => (
            <th key={field.name} scope="col">
              <ColumnHead register={register} rows={rows} field={field} />
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
            given={given.get(row.id)}
            onArchive={onArchive}
          />
        ))}
      </tbody>
    </table>
  )
}
