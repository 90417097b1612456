import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Page } from '#renderer/ui/page.tsx'
import type { CoverState } from '#shared/contract/office/coverage.ts'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import { Period } from '#shared/ids.ts'
import { CoverTable } from './cover-table.tsx'
import styles from './coverage.module.css'
import { stateIcons } from './state-icons.ts'

const states = ['accepted', 'waiting', 'pending', 'returned', 'late', 'none'] as const

/** Who has handed in what, school by school and form by form; one sign for each. */
export function CoveragePage() {
  const { words } = useSpeech()
  const { office } = useOffice()
  const [year, setYear] = useState<Period>()
  const [wanted, setWanted] = useState('')
  const [only, setOnly] = useState<CoverState>()
  const matrix = useQuery(
    office.coverage.matrix.queryOptions({ input: year === undefined ? {} : { year } }),
  )
  const { data } = matrix
  const rows = (data?.rows ?? []).filter(
    ({ school, name, township = '', states: held }) =>
      [school, name, township].some((text) => text.includes(wanted.trim())) &&
      (only === undefined || held.includes(only)),
  )
  const expected = data === undefined ? 0 : data.rows.length * data.columns.length
  return (
    <Page
      title={words.coverage.title}
      note={data === undefined ? undefined : words.coverage.what(data.rows.length, expected)}
      tools={
        <Button
          variant="default"
          leftSection={<Icon name="print" />}
          onClick={() => window.print()}
        >
          {words.app.print}
        </Button>
      }
    >
      <FaultNotice thrown={matrix.error} />
      {data === undefined ? null : (
        <>
          <div className={`${styles.tools} no-print`}>
            <select
              className="field"
              aria-label={words.app.period}
              value={data.year}
              onChange={(event) => setYear(Period.parse(event.currentTarget.value))}
            >
              {data.years.map((one) => (
                <option key={one} value={one}>
                  {shownPeriod(words, one)}
                </option>
              ))}
            </select>
            <input
              className="field"
              type="search"
              aria-label={words.coverage.find}
              placeholder={words.coverage.find}
              value={wanted}
              onChange={(event) => setWanted(event.currentTarget.value)}
            />
            {states.map((state) => (
              <button
                key={state}
                type="button"
                className={styles.chip}
                data-state={state}
                aria-pressed={only === state}
                onClick={() => setOnly(only === state ? undefined : state)}
              >
                <Icon name={stateIcons[state]} size={14} />
                {words.coverage.count(words.coverState[state], data.totals[state] ?? 0)}
              </button>
            ))}
          </div>
          {data.rows.length === 0 ? (
            <p>{words.coverage.empty}</p>
          ) : (
            <CoverTable columns={data.columns} rows={rows} />
          )}
        </>
      )}
    </Page>
  )
}
