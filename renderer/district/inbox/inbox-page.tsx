import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Page } from '#renderer/ui/page.tsx'
import type { Account } from '#shared/contract/office/accounts.ts'
import { FileState } from '#shared/contract/office/inbox.ts'
import { may } from '#shared/role.ts'
import { fileIcons } from './file-icons.ts'
import { FilesTable } from './files-table.tsx'
import styles from './inbox.module.css'
import { SentList } from './sent-list.tsx'
import { useSending } from './use-sending.ts'

/** What came in, and what became of it; bundles are dropped anywhere on the page. */
export function InboxPage({ account }: { readonly account: Account }) {
  const { words } = useSpeech()
  const { office } = useOffice()
  const [only, setOnly] = useState<FileState>()
  const [isOver, setOver] = useState(false)
  const sending = useSending()
  const canTake = may(account.role, 'ingest')
  const inbox = useInfiniteQuery(
    office.inbox.list.infiniteOptions({
      input: (after: Parameters<typeof office.inbox.list.call>[0]['after']) => ({
        ...(only === undefined ? {} : { state: only }),
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next,
    }),
  )
  const counts = inbox.data?.pages[0]?.counts
  const files = inbox.data?.pages.flatMap((page) => page.files) ?? []
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (canTake && !sending.isBusy) void sending.send([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a further way; the button is the first
    <div
      className={styles.ground}
      data-over={isOver && canTake}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Page
        title={words.inbox.title}
        note={canTake ? words.inbox.what : undefined}
        tools={
          canTake ? (
            <label className={styles.choose}>
              <Icon name="receive" />
              {words.inbox.choose}
              <input
                type="file"
                multiple
                accept=".jhb"
                disabled={sending.isBusy}
                onChange={(event) => {
                  const chosen = [...(event.currentTarget.files ?? [])]
                  event.currentTarget.value = ''
                  void sending.send(chosen)
                }}
              />
            </label>
          ) : undefined
        }
      >
        <SentList sending={sending} />
        <FaultNotice thrown={inbox.error} />
        <div className={styles.chips}>
          {FileState.options.map((state) => (
            <button
              key={state}
              type="button"
              className={styles.chip}
              data-state={state}
              aria-pressed={only === state}
              onClick={() => setOnly(only === state ? undefined : state)}
            >
              <Icon name={fileIcons[state]} size={14} />
              {words.coverage.count(words.fileState[state], counts?.[state] ?? 0)}
            </button>
          ))}
        </div>
        {inbox.data !== undefined && files.length === 0 ? (
          <p>{only === undefined ? words.inbox.empty : words.inbox.noneSuch}</p>
        ) : (
          <FilesTable files={files} />
        )}
        {inbox.hasNextPage ? (
          <Button
            variant="default"
            loading={inbox.isFetchingNextPage}
            onClick={() => void inbox.fetchNextPage()}
          >
            {words.inbox.more}
          </Button>
        ) : null}
      </Page>
    </div>
  )
}
