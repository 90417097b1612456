import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { labelOf } from '#renderer/form/label-of.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { HistoryTable } from './history-table.tsx'

interface HistoryDialogProps {
  readonly cell: string
  readonly onClose: () => void
}

/** What happened to a cell, newest first, page by page; for a cell of a row also the whole row. */
export function HistoryDialog({ cell: asked, onClose }: HistoryDialogProps) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const { calls, school } = useApi()
  const [cell, setCell] = useState(asked)
  const [register, row, column] = asked.split('/')
  const wholeRow = column === undefined ? undefined : `${register}/${row}`
  const input = { school: desk.school, period: desk.period, cell }
  const history = useInfiniteQuery({
    queryKey: school.filling.history.key({ input }),
    queryFn: async ({ pageParam }) => {
      // What was typed a moment ago stands in the history too.
      await desk.flush()
      return calls.school.filling.history({
        ...input,
        ...(pageParam === undefined ? {} : { before: pageParam }),
      })
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.older,
    staleTime: 0,
    gcTime: 0,
  })
  const pages = history.data?.pages ?? []
  const sealedAt = pages[0]?.sealed_at
  return (
    <Dialog
      wide
      title={words.history.title(labelOf(desk, asked, say))}
      closeWord={words.app.close}
      onClose={onClose}
      actions={
        <>
          {wholeRow === undefined ? null : (
            <Button variant="default" onClick={() => setCell(cell === asked ? wholeRow : asked)}>
              {cell === asked ? words.history.ofRow : words.history.ofCell}
            </Button>
          )}
          {history.hasNextPage ? (
            <Button
              variant="default"
              loading={history.isFetchingNextPage}
              onClick={() => void history.fetchNextPage()}
            >
              {words.history.more}
            </Button>
          ) : null}
          <Button onClick={onClose} data-autofocus>
            {words.app.close}
          </Button>
        </>
      }
    >
      <FaultNotice thrown={history.error} />
      {history.data === undefined ? null : (
        <HistoryTable
          lines={pages.flatMap(({ lines }) => lines)}
          asked={cell}
          sealedAt={sealedAt}
        />
      )}
    </Dialog>
  )
}
