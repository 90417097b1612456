import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { readInWorker } from '#renderer/importing/in-worker.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { schoolsAtMost } from '#shared/contract/office/schools.ts'
import { Fault } from '#shared/fault.ts'
import { readSchoolList, type SchoolList } from '#shared/office/school-list.ts'
import styles from './schools.module.css'

/** Takes the county's list from a spreadsheet: what it comes to is said before anything is written. */
export function ImportSchoolsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useSpeech()
  const { calls, office } = useOffice()
  const client = useQueryClient()
  const [isWhole, setWhole] = useState(false)
  const reading = useMutation({ mutationFn: readList })
  const saving = useMutation({
    mutationFn: async ({ schools }: SchoolList) =>
      calls.schools.save({ schools: [...schools], closing: isWhole }),
    onSuccess: () => client.invalidateQueries({ queryKey: office.key() }),
  })
  const list = reading.data
  const hasTooMany = (list?.schools.length ?? 0) > schoolsAtMost
  const isReady = list !== undefined && list.schools.length > 0 && !hasTooMany
  return (
    <Dialog
      title={words.schoolList.import}
      closeWord={words.app.close}
      onClose={onClose}
      actions={
        saving.data === undefined ? (
          <>
            <Button variant="default" onClick={onClose}>
              {words.app.cancel}
            </Button>
            <Button
              disabled={!isReady}
              loading={saving.isPending}
              onClick={() => list !== undefined && saving.mutate(list)}
            >
              {words.schoolList.take(list?.schools.length ?? 0)}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{words.app.close}</Button>
        )
      }
    >
      <div className={styles.form}>
        {saving.data === undefined ? (
          <>
            <p>{words.schoolList.importWhat}</p>
            <input
              type="file"
              aria-label={words.schoolList.file}
              accept=".xlsx,.csv,.tsv,.txt"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                if (file !== undefined) reading.mutate(file)
              }}
              data-autofocus
            />
            <FaultNotice thrown={reading.error ?? saving.error} />
            {list === undefined ? null : <ListFound list={list} />}
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={isWhole}
                onChange={(event) => setWhole(event.currentTarget.checked)}
              />
              <span>{words.schoolList.whole}</span>
            </label>
          </>
        ) : (
          <Notice tone="good" title={words.schoolList.done(saving.data)} live>
            {null}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

/** How many schools the file names, and every line that cannot be read. */
function ListFound({ list }: { readonly list: SchoolList }) {
  const { words } = useSpeech()
  return (
    <>
      <p>{words.schoolList.found(list.schools.length, list.problems.length)}</p>
      {list.problems.length === 0 ? null : (
        <ul className={styles.problems}>
          {list.problems.map(({ line, why }) => (
            <li key={line}>{words.schoolList.problem(line, words.schoolProblem[why])}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The first sheet that is a list of schools. Faults: those of reading a file, `sheet-foreign`. */
async function readList(file: File): Promise<SchoolList> {
  const sheets = await readInWorker(file).result
  for (const sheet of sheets) {
    const list = readSchoolList(sheet)
    if (list !== null) return list
  }
  throw new Fault('sheet-foreign', {})
}
