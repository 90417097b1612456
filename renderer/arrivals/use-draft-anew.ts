import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Desk } from '#renderer/desk/desk.ts'
import { useKept } from './use-kept.ts'

/** How often it is tried while somebody types. */
const tryMs = 1_000

const useChanged = () => useKept<boolean>('draft-changed', false)

/** Says that a reply has changed the draft: it is opened anew once nobody is in the middle of something. */
export function useNoteDraftChanged(): () => void {
  const [, setChanged] = useChanged()
  return () => setChanged(true)
}

/**
 * Opens the draft anew after a reply has changed it: once everything typed is stored, no box or dialog is
 * open, and the page lets it go. Tells whether that still waits.
 */
export function useDraftAnew(isPageFree: boolean): boolean {
  const client = useQueryClient()
  const [changed, setChanged] = useChanged()
  const done = useRef(setChanged)
  done.current = setChanged
  useEffect(() => {
    if (!changed || !isPageFree) return undefined
    let isOver = false
    const open = async () => {
      const isStored = await allStored(client)
      // From here to the reset nothing is awaited, so nothing can be typed in between.
      if (isOver || !isStored || client.isMutating() > 0) return
      if (isInTheMiddle(document)) return
      done.current(false)
      void client.resetQueries({ queryKey: ['desk'] })
    }
    void open()
    const timer = setInterval(() => void open(), tryMs)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [changed, client, isPageFree])
  return changed
}

/** Whether every draft of the window, also of other periods, has stored what was typed into it. */
async function allStored(client: QueryClient): Promise<boolean> {
  const drafts = client
    .getQueriesData<Desk>({ queryKey: ['desk'] })
    .flatMap(([, desk]) => (desk === undefined ? [] : [desk]))
  await Promise.all(drafts.map((desk) => desk.flush()))
  return drafts.every((desk) => desk.saving().kind === 'saved')
}

/** A tick or a choice is stored as soon as it is made. */
const boxes =
  'main :is(input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"])'

/** Whether a box is being filled or a dialog is open: both would be gone with the page. */
function isInTheMiddle({ activeElement, body }: Document): boolean {
  if (body.querySelector('[role="dialog"]') !== null) return true
  return activeElement?.matches(boxes) === true
}
