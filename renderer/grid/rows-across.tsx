import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Row } from '#shared/engine/situation.ts'
import { archivedFrom } from './archived.ts'
import { ColumnHead } from './column-head.tsx'
import { shownColumns } from './columns.ts'
import { RegisterCell } from './register-cell.tsx'
import type { RegisterRows } from './register-rows.ts'
import styles from './register-table.module.css'
import { RowActs } from './row-acts.tsx'

/**
 * A register on its side: a line for each column, so that twenty figures of nine grades need no
 * horizontal bar. Enter goes from grade to grade, as such tables are read.
 */
export function RowsAcross({ register, rows, counted, given, onArchive }: RegisterRows) {
  const desk = useDesk()
  const { words } = useSpeech()
  return (
    <table className={styles.table} data-across>
      <thead>
        <tr>
          <th scope="col">{words.register.order}</th>
          {rows.map((row, index) => (
            <th key={row.id} scope="col" className={styles.order}>
              {index + 1}
              {archivedFrom(row, desk.period) !== undefined ? (
                <span className={styles.unit} title={words.register.archivedSince(row.to ?? '')}>
                  {words.register.archived}
                </span>
              ) : counted.has(row.id) ? null : (
                <span className={styles.unit}>{words.register.notCounted}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shownColumns(register).map((field) => (
          <tr key={field.name}>
            <th scope="row" className={styles.sideHead}>
              <ColumnHead register={register} rows={rows} field={field} />
            </th>
            {rows.map((row, index) => (
              <RegisterCell
                key={row.id}
                register={register.key}
                row={row.id}
                field={field}
                order={index + 1}
                archived={archivedFrom(row, desk.period) !== undefined}
                isGiven={given.get(row.id)?.has(field.name) === true}
              />
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">
            <span className="hidden-text">{words.register.acts}</span>
          </th>
          {rows.map((row: Row) => (
            <td key={row.id} className={styles.acts}>
              {given.has(row.id) ? null : (
                <RowActs register={register} row={row} onArchive={onArchive} />
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
