import { useId } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { officialForms } from '#shared/spreadsheet/official.ts'
import { columnLetters } from '#shared/spreadsheet/sheet.ts'
import { ColumnsTable } from './columns-table.tsx'
import styles from './importing.module.css'
import type { Reading } from './read-file.ts'
import type { Importing } from './use-import.ts'

interface ColumnsStepProps {
  readonly importing: Importing
  readonly reading: Reading
}

/** Which column of the file is which of ours, where the headings stand, and how rows are found again. */
export function ColumnsStep({ importing, reading }: ColumnsStepProps) {
  const { words } = useSpeech()
  const { readings, chosen, isRegister } = importing
  const [sheetId, lineId] = [useId(), useId()]
  const { sheet, mapping } = reading
  return (
    <>
      <div className={styles.where}>
        {readings.length > 1 ? (
          <label htmlFor={sheetId}>
            {words.importing.sheet}
            <select
              id={sheetId}
              className="field"
              value={chosen}
              onChange={(event) => importing.chooseSheet(Number(event.currentTarget.value))}
            >
              {readings.map((one, at) => (
                <option key={one.sheet.name} value={at}>
                  {one.sheet.name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {isRegister ? (
          <label htmlFor={lineId}>
            {words.importing.headingLine}
            <select
              id={lineId}
              className="field"
              value={mapping.headings}
              onChange={(event) => importing.setHeadings(Number(event.currentTarget.value))}
            >
              {sheet.rows.slice(0, 30).map((row, at) => (
                <option key={row.line} value={at}>
                  {words.importing.line(row.line)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <span className={styles.quiet}>
          {isRegister
            ? words.importing.found(sheet.rows.length - mapping.first, mapping.fields.size)
            : words.importing.foundForm(mapping.fields.size)}
        </span>
      </div>
      <Official reading={reading} importing={importing} />
      <ColumnsTable importing={importing} reading={reading} />
      {isRegister ? <Keys importing={importing} reading={reading} /> : null}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={importing.blanks === 'empty'}
          onChange={(event) => importing.setBlanks(event.currentTarget.checked ? 'empty' : 'keep')}
        />
        {words.importing.emptyBlanks}
      </label>
    </>
  )
}

/** Says when the numbers of official forms in the file are those of another form, or of this one. */
function Official({ reading, importing }: ColumnsStepProps) {
  const { words, say } = useSpeech()
  const { engine } = useDesk()
  const found = officialForms(engine.pack, reading.sheet, reading.mapping.headings)
  const [first] = found
  if (first === undefined) return null
  const names = words.value.joinList(
    found.map((form) => words.value.form(say(form.title), form.key)),
  )
  if (found.some(({ key }) => key === importing.form)) {
    return <p className={styles.quiet}>{words.importing.official(names)}</p>
  }
  return <Notice tone="warn" title={words.importing.officialOther(names)} />
}

/** By which columns a row of the file is one that is already there. */
function Keys({ importing, reading }: ColumnsStepProps) {
  const { words, say } = useSpeech()
  const { knownBy, columns } = importing
  const { fields, ids } = reading.mapping
  const mapped = new Set(fields.values())
  const missing = knownBy.filter((name) => !mapped.has(name))
  return (
    <fieldset className={styles.keys}>
      <legend>{words.importing.knownBy}</legend>
      {columns
        .filter(({ field }) => mapped.has(field.name) || knownBy.includes(field.name))
        .map(({ field }) => (
          <label key={field.name} className={styles.check}>
            <input
              type="checkbox"
              checked={knownBy.includes(field.name)}
              onChange={(event) =>
                importing.setKeys(
                  event.currentTarget.checked
                    ? [...knownBy, field.name].slice(0, 6)
                    : knownBy.filter((name) => name !== field.name),
                )
              }
            />
            {say(field.label)}
          </label>
        ))}
      <p className={styles.quiet}>
        {ids === undefined
          ? knownBy.length === 0 || missing.length > 0
            ? words.importing.allNew
            : words.importing.byKeys
          : words.importing.byIds(columnLetters(ids))}
      </p>
    </fieldset>
  )
}
