import { useSpeech } from '#renderer/language/language.tsx'
import table from '#renderer/ui/table.module.css'
import { rowKey } from '#shared/spreadsheet/columns.ts'
import { columnLetters } from '#shared/spreadsheet/sheet.ts'
import styles from './importing.module.css'
import { chosenTwice, type Reading } from './read-file.ts'
import type { Importing } from './use-import.ts'

/** How many values of a column are shown, so that a person knows it. */
const samples = 3

interface ColumnsTableProps {
  readonly importing: Importing
  readonly reading: Reading
}

/** Each column of the file with its first values, and the field that it fills. */
export function ColumnsTable({ importing, reading }: ColumnsTableProps) {
  const { words, say } = useSpeech()
  const { sheet, mapping } = reading
  const { columns, isRegister } = importing
  const twice = chosenTwice(mapping)
  const headings = sheet.rows[mapping.headings]?.texts ?? []
  const lines = sheet.rows.slice(mapping.first, mapping.first + samples)
  const width = Math.max(headings.length, ...lines.map(({ texts }) => texts.length))
  const all = Array.from({ length: width }, (_, at) => ({
    at,
    heading: headings[at] ?? '',
    values: lines.map(({ texts }) => texts[at] ?? '').filter((text) => text.trim() !== ''),
  }))
  return (
    <div className={styles.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              {isRegister ? words.importing.columnOfFile : words.importing.itemOfFile}
            </th>
            <th scope="col">{words.importing.samples}</th>
            <th scope="col">{words.importing.field}</th>
          </tr>
        </thead>
        <tbody>
          {all
            .filter(({ heading, values }) => heading !== rowKey && heading + values.join('') !== '')
            .map(({ at, heading, values }) => {
              const field = mapping.fields.get(at)
              const isTwice = field !== undefined && twice.has(field)
              const name =
                heading.trim() === '' ? words.importing.noHeading(columnLetters(at)) : heading
              return (
                <tr key={at}>
                  <th scope="row" className={styles.heading}>
                    {name}
                  </th>
                  <td className={styles.samples}>{words.value.joinList(values)}</td>
                  <td className={styles.choice}>
                    <select
                      className="field"
                      aria-label={words.importing.fieldOf(name)}
                      aria-invalid={isTwice}
                      value={field ?? ''}
                      onChange={(event) =>
                        importing.setField(at, event.currentTarget.value || undefined)
                      }
                    >
                      <option value="">{words.importing.notRead}</option>
                      {columns.map((one) => (
                        <option key={one.field.name} value={one.field.name}>
                          {say(one.field.label)}
                        </option>
                      ))}
                    </select>
                    {isTwice ? <small data-tone="bad">{words.importing.twice}</small> : null}
                    {mapping.doubled.includes(at) ? (
                      <small data-tone="bad">{words.importing.doubled}</small>
                    ) : null}
                  </td>
                </tr>
              )
            })}
        </tbody>
      </table>
    </div>
  )
}
