import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useSyncExternalStore,
} from 'react'
import type { CellState } from '#shared/engine/cell-state.ts'
import type { CellRef } from '#shared/engine/outcome.ts'
import type { Desk } from './desk.ts'
import type { Saving } from './draft-queue.ts'

const DeskContext = createContext<Desk | undefined>(undefined)

/** Gives the open draft to the screens, and stores what waits whenever the window is left. */
export function DeskProvider({
  desk,
  children,
}: {
  readonly desk: Desk
  readonly children: ReactNode
}) {
  useEffect(() => {
    const flush = () => void desk.flush()
    const leave = (event: BeforeUnloadEvent) => {
      flush()
      // Asked only when saving fails: otherwise leaving never asks.
      if (desk.saving().kind === 'failing') event.preventDefault()
    }
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    window.addEventListener('beforeunload', leave)
    return () => {
      flush()
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
      window.removeEventListener('beforeunload', leave)
    }
  }, [desk])
  return <DeskContext value={desk}>{children}</DeskContext>
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('useDesk outside of DeskProvider')
  return desk
}

/** One cell, kept current; its component renders again only when this cell changes. */
export function useCell(ref: CellRef): CellState {
  const desk = useDesk()
  const subscribe = useCallback(
    (listener: () => void) => desk.subscribeCell(ref, listener),
    [desk, ref],
  )
  return useSyncExternalStore(subscribe, () => desk.cell(ref))
}

/** For what looks at the whole: renders again on every edit. */
export function useDeskVersion(): number {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, desk.version)
}

export function useSaving(): Saving {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribeSaving, desk.saving)
}
