import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { FoundReply } from '#shared/contract/replies.ts'

/** Whether a reply that was applied has changed what the open draft is: its pack, or what came back. */
export const changesDraft = (reply: FoundReply): boolean =>
  'packs' in reply &&
  (reply.packs.some(({ state }) => state === 'installed') || reply.restore?.state === 'done')

/**
 * Opens the draft anew once this page is left: opening it draws the whole page anew, and what became of the
 * replies must stay in sight until then. Answers with how to say that the draft has changed.
 */
export function useDeskAnew(): () => void {
  const client = useQueryClient()
  const hasChanged = useRef(false)
  useEffect(
    () => () => {
      if (hasChanged.current) void client.resetQueries({ queryKey: ['desk'] })
    },
    [client],
  )
  return () => {
    hasChanged.current = true
  }
}
