import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { changesDraft } from '#renderer/arrivals/changes-draft.ts'
import { useNoteDraftChanged } from '#renderer/arrivals/use-draft-anew.ts'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { FolderChoice } from '#renderer/places/folder-choice.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page, Part } from '#renderer/ui/page.tsx'
import { ArrivedReplies } from './arrived-replies.tsx'
import { FoundReplies } from './found-replies.tsx'
import { countFresh } from './fresh-replies.ts'
import { ReadingCourse } from './reading-course.tsx'
import styles from './replies.module.css'
import { ReturnedNotice } from './returned-notice.tsx'

/** Reads the district's replies from a stick: look first, then apply. The stick is not changed. */
export function RepliesPage() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const [folder, setFolder] = useState('')
  const noteChanged = useNoteDraftChanged()
  const look = useMutation({ mutationFn: () => calls.school.receiving.look({ folder }) })
  const apply = useMutation({
    mutationFn: () => calls.school.receiving.apply({ folder }),
    onSuccess: ({ replies }) => {
      if (replies.some(changesDraft)) noteChanged()
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: school.proof.key() })
      await client.invalidateQueries({ queryKey: school.handing.key() })
      await client.invalidateQueries({ queryKey: school.pack.key() })
    },
  })
  const choose = (next: string) => {
    setFolder(next)
    look.reset()
    apply.reset()
  }
  const looked = apply.data ?? look.data
  const found = looked?.replies
  const fresh = apply.isSuccess ? 0 : countFresh(found ?? [])
  const isReady = folder.trim() !== ''
  const isBusy = look.isPending || apply.isPending
  return (
    <Page
      title={words.replies.title}
      note={words.replies.what}
      action={
        <>
          <span className={styles.quiet}>
            {isBusy
              ? null
              : isReady
                ? found !== undefined && fresh === 0 && !apply.isSuccess
                  ? words.replies.nothingNew
                  : null
                : words.replies.needFolder}
          </span>
          <Button
            size="md"
            variant={fresh > 0 ? 'default' : 'filled'}
            leftSection={<Icon name="search" />}
            disabled={!isReady || isBusy}
            onClick={() => {
              // What was applied before is not what lies there now.
              apply.reset()
              look.mutate()
            }}
          >
            {words.replies.look}
          </Button>
          {fresh > 0 ? (
            <Button
              size="md"
              leftSection={<Icon name="receive" />}
              disabled={isBusy}
              onClick={() => apply.mutate()}
            >
              {words.replies.apply}
            </Button>
          ) : null}
        </>
      }
    >
      <FaultNotice thrown={look.error ?? apply.error} />
      {apply.isSuccess ? (
        <Notice tone="good" title={words.replies.appliedCount(apply.data.applied)} live>
          <Link href={workHref(desk, 'data')}>{words.replies.seeData}</Link>
        </Notice>
      ) : null}
      <ReturnedNotice />
      {isBusy ? (
        <ReadingCourse
          word={look.isPending ? words.replies.looking : words.replies.applying}
          id={look.isPending ? look.submittedAt : apply.submittedAt}
        />
      ) : null}
      <ArrivedReplies />
      <Part title={words.replies.where}>
        <FolderChoice title={words.folder.found} folder={folder} onFolder={choose} />
      </Part>
      {found === undefined ? null : (
        <Part title={words.replies.found}>
          <FoundReplies replies={found} />
          <NotListed looked={looked} />
        </Part>
      )}
    </Page>
  )
}

interface NotListedProps {
  readonly looked:
    | {
        readonly unread: { readonly ours: number; readonly others: number }
        readonly untold: number
      }
    | undefined
}

/** How many files of the folder do not stand in the list, and why. */
function NotListed({ looked }: NotListedProps) {
  const { words } = useSpeech()
  if (looked === undefined) return null
  const { unread, untold } = looked
  return (
    <>
      {unread.ours > 0 ? <p>{words.replies.unreadOurs(unread.ours)}</p> : null}
      {unread.others > 0 ? (
        <p className={styles.quiet}>{words.replies.unreadOthers(unread.others)}</p>
      ) : null}
      {untold > 0 ? <p className={styles.quiet}>{words.replies.untold(untold)}</p> : null}
    </>
  )
}
