import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { FolderChoice } from '#renderer/places/folder-choice.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Part } from '#renderer/ui/page.tsx'
import styles from './office.module.css'

/** Where the school stands with its district, and the request for enrolment while it is not approved. */
export function RequestPart() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const [folder, setFolder] = useState('')
  const waiting = useQuery(school.handing.waiting.queryOptions({ input: {} }))
  const write = useMutation({
    mutationFn: () => calls.school.handing.write({ folder: folder.trim() }),
    onSettled: () => client.invalidateQueries({ queryKey: school.handing.key() }),
  })
  const standing = waiting.data?.find((line) => line.school === desk.school)?.standing
  if (standing === undefined || standing.is === 'uninvited') return null
  if (standing.is === 'approved') return <Notice tone="good" title={words.enrolment.approved} />
  const { title, what } = words.enrolment[standing.is]
  return (
    <Part title={words.enrolment.request}>
      <div className={styles.stack}>
        {write.isSuccess ? (
          <Notice tone="good" title={words.handIn.done} live>
            <p>{words.enrolment.written(write.data.written.map(({ file }) => file).join('　'))}</p>
          </Notice>
        ) : null}
        <FaultNotice thrown={write.error} />
        <Notice tone={standing.is === 'revoked' ? 'bad' : 'warn'} title={title}>
          <p>{what}</p>
          {standing.is === 'revoked' ? <p>{standing.reason}</p> : null}
        </Notice>
        {standing.is === 'revoked' ? null : (
          <>
            <FolderChoice title={words.folder.choose} folder={folder} onFolder={setFolder} />
            <div className={styles.end}>
              <Button
                size="md"
                leftSection={<Icon name="stick" />}
                disabled={folder.trim() === '' || write.isPending}
                onClick={() => write.mutate()}
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
