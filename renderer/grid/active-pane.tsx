import { useSyncExternalStore } from 'react'
import type { Row } from '#shared/engine/situation.ts'
import { useGrid } from './grid-context.ts'
import { RowPane } from './row-pane.tsx'
import type { GridActs } from './use-grid-acts.ts'
import type { GridView } from './use-grid-view.ts'

interface ActivePaneProps {
  readonly view: GridView
  readonly acts: GridActs
  readonly onArchive: (row: Row) => void
  readonly onClose: () => void
}

/** The form of the row at which the person is; it follows the arrows. */
export function ActivePane({ view, acts, onArchive, onClose }: ActivePaneProps) {
  const { register, picking } = useGrid()
  const active = useSyncExternalStore(picking.subscribe, () => picking.picked().active.row)
  const id = view.ids[active]
  const row = view.rows.find((one) => one.id === id)
  if (row === undefined) return null
  return (
    <RowPane
      register={register}
      row={row}
      order={active + 1}
      count={view.ids.length}
      onStep={(step) => {
        picking.setFocus(false)
        acts.perform({ do: 'move', way: step === 1 ? 'down' : 'up' })
      }}
      onArchive={onArchive}
      onClose={onClose}
    />
  )
}
