import { createContext, useContext, useSyncExternalStore } from 'react'

/** Which cell, or which indicator, the help beside the form speaks of. */
export type Subject =
  | { readonly kind: 'cell'; readonly ref: string }
  | { readonly kind: 'indicator'; readonly id: string }

export interface CellFocus {
  readonly subject: () => Subject | undefined
  readonly set: (subject: Subject) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Kept outside of React's state: moving through a form must not render the form again. */
export function createCellFocus(): CellFocus {
  let subject: Subject | undefined
  const listeners = new Set<() => void>()
  return {
    subject: () => subject,
    set: (next) => {
      subject = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const CellFocusContext = createContext<CellFocus>(createCellFocus())

export const useCellFocus = (): CellFocus => useContext(CellFocusContext)

export function useSubject(): Subject | undefined {
  const focus = useCellFocus()
  return useSyncExternalStore(focus.subscribe, focus.subject)
}
