import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { SheetMark } from '#renderer/print/sheet-mark.tsx'
import { HoldingLine } from '#renderer/proof/holding-line.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { dayOf } from '#renderer/ui/moment.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import type { ProofStep, RecordLine } from '#shared/contract/school.ts'
import styles from './my-data.module.css'
import { ProofDialog } from './proof-dialog.tsx'
import { RecordRow } from './record-row.tsx'
import { SeriesTable } from './series-table.tsx'

interface MyDataPageProps {
  readonly schoolName: string
  /** Who looks, as a printed sheet names them. */
  readonly person: string
}

/** One line for each record, newest first; each step with its date and its stored proof. */
export function MyDataPage({ schoolName, person }: MyDataPageProps) {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const records = useQuery(school.proof.records.queryOptions({ input: { school: desk.school } }))
  const [shown, setShown] = useState<{ readonly line: RecordLine; readonly step: ProofStep }>()
  return (
    <Page
      title={words.data.title}
      note={words.data.what}
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
      <FaultNotice thrown={records.error} />
      <SheetMark whose={words.data.schoolLine(schoolName, desk.school)} />
      <p className="print-only">{words.data.printedBy(dayOf(new Date()), person)}</p>
      <HoldingLine />
      {records.data?.length === 0 ? (
        <Notice tone="info" title={words.data.empty}>
          {words.data.emptyWhat}
        </Notice>
      ) : null}
      {records.data !== undefined && records.data.length > 0 ? (
        <div className={styles.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{words.data.form}</th>
                <th scope="col">{words.data.period}</th>
                <th scope="col">{words.data.revision}</th>
                <th scope="col">{words.data.steps}</th>
              </tr>
            </thead>
            <tbody>
              {records.data.map((line) => (
                <RecordRow
                  key={line.record}
                  line={line}
                  onProof={(step) => setShown({ line, step })}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <SeriesTable />
      {shown === undefined ? null : (
        <ProofDialog
          line={shown.line}
          step={shown.step}
          schoolName={schoolName}
          onClose={() => setShown(undefined)}
        />
      )}
    </Page>
  )
}
