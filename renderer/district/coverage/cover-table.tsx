import { memo } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Coverage, CoverColumn } from '#shared/contract/office/coverage.ts'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import styles from './coverage.module.css'
import { stateIcons } from './state-icons.ts'

interface CoverTableProps {
  readonly columns: readonly CoverColumn[]
  readonly rows: Coverage['rows']
}

/** All schools at once, as they are also printed: a head that repeats, and one sign for each form. */
export const CoverTable = memo(function CoverTable({ columns, rows }: CoverTableProps) {
  const { words, say } = useSpeech()
  const hasPeriods = new Set(columns.map(({ form }) => form)).size < columns.length
  return (
    <div className={styles.frame}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{words.coverage.school}</th>
            <th scope="col">{words.accounts.townships}</th>
            {columns.map((column) => (
              <th
                key={`${column.form} ${column.period}`}
                scope="col"
                title={words.value.form(say(column.title), column.form)}
              >
                {words.coverage.column(
                  column.form,
                  hasPeriods ? shownPeriod(words, column.period) : '',
                )}
                <small>{column.due === undefined ? null : column.due.slice(5)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ school, name, township, states }) => (
            <tr key={school}>
              <th scope="row">
                {name}
                <small>{school}</small>
              </th>
              <td>{township}</td>
              {states.map((state, at) => {
                const column = columns[at]
                const key = column === undefined ? at : `${column.form} ${column.period}`
                return (
                  <td key={key} data-state={state} title={words.coverState[state]}>
                    <Icon name={stateIcons[state]} size={14} />
                    <span className={styles.word}>{words.coverState[state]}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})
