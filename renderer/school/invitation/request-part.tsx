import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { FolderChoice } from '#renderer/places/folder-choice.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Part } from '#renderer/ui/page.tsx'
import { useWrite } from '#renderer/writing/use-write.ts'
import { WriteCourse } from '#renderer/writing/write-course.tsx'
import { WrittenNotice } from '#renderer/writing/written-notice.tsx'
import styles from './office.module.css'

/** Where the school stands with its district, and the request for enrolment while it is not approved. */
export function RequestPart() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const [folder, setFolder] = useState('')
  const waiting = useQuery(school.handing.waiting.queryOptions({ input: {} }))
  const writing = useWrite()
  const standing = waiting.data?.find((line) => line.school === desk.school)?.standing
  if (standing === undefined || standing.is === 'uninvited') return null
  if (standing.is === 'approved') return <Notice tone="good" title={words.enrolment.approved} />
  const { title, what } = words.enrolment[standing.is]
  return (
    <Part title={words.enrolment.request}>
      <div className={styles.stack}>
        <WrittenNotice writing={writing}>
          {({ written }) => (
            <p>{words.enrolment.written(written.map(({ file }) => file).join('　'))}</p>
          )}
        </WrittenNotice>
        <FaultNotice thrown={writing.error} />
        <WriteCourse writing={writing} />
        <Notice tone={standing.is === 'revoked' ? 'bad' : 'warn'} title={title}>
          <p>{what}</p>
          {standing.is === 'revoked' ? <p>{standing.reason}</p> : null}
        </Notice>
        {standing.is === 'revoked' ? null : (
          <>
            <FolderChoice
              title={words.folder.choose}
              folder={folder}
              onFolder={setFolder}
              forWriting
            />
            <div className={styles.end}>
              <Button
                size="md"
                leftSection={<Icon name="stick" />}
                disabled={folder.trim() === '' || writing.isPending}
                onClick={() => writing.start({ folder: folder.trim() })}
              >
                {words.enrolment.act}
              </Button>
            </div>
          </>
        )}
      </div>
    </Part>
  )
}
