import { createContext, type ReactNode, useContext, useState } from 'react'
import { HistoryDialog } from './history-dialog.tsx'

const HistoryContext = createContext<(cell: string) => void>(() => undefined)

/** Lets everything inside open the history of a cell, of a row or of a register. */
export function HistoryProvider({ children }: { readonly children: ReactNode }) {
  const [cell, setCell] = useState<string>()
  return (
    <HistoryContext value={setCell}>
      {children}
      {cell === undefined ? null : (
        <HistoryDialog key={cell} cell={cell} onClose={() => setCell(undefined)} />
      )}
    </HistoryContext>
  )
}

/** Opens the history of `A.books`, `A.buildings`, `A.buildings/<row>` or a cell of a row. */
export const useHistory = (): ((cell: string) => void) => useContext(HistoryContext)
