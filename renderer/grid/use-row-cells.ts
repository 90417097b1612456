import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { RowId } from '#shared/ids.ts'
import { useGrid } from './grid-context.ts'

/** Renders a row again when any of its cells changes, and for no other row's. */
export function useRowCells(row: RowId): void {
  const { desk, register } = useGrid()
  const version = useRef(0)
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = () => {
        version.current += 1
        listener()
      }
      const leave = register.columns.map((column) =>
        desk.subscribeCell(`${register.key}/${row}/${column.name}`, changed),
      )
      return () => {
        for (const one of leave) one()
      }
    },
    [desk, register, row],
  )
  useSyncExternalStore(subscribe, () => version.current)
}
