import type { ColumnSizingState, Updater } from '@tanstack/react-table'
import { useMemo, useRef, useState } from 'react'
import type { RegisterKey } from '#shared/ids.ts'
import { keepWidths, keptWidths, narrowest, type Widths, widest } from './kept-widths.ts'

/** The widths of a register's columns in pixels, as the table wants them; remembered on this machine. */
export function useWidths(register: RegisterKey, rem: number) {
  const [widths, setWidths] = useState(() => keptWidths(localStorage, register))
  const columnSizing = useMemo(
    () => scaled(widths, (width) => Math.round(width * rem)),
    [widths, rem],
  )
  const latest = useRef(columnSizing)
  latest.current = columnSizing
  const setColumnSizing = (change: Updater<ColumnSizingState>) => {
    const sizes = typeof change === 'function' ? change(latest.current) : change
    const next = scaled(sizes, (size) => Math.min(widest, Math.max(narrowest, size / rem)))
    keepWidths(localStorage, register, next)
    setWidths(next)
  }
  return { columnSizing, setColumnSizing }
}

const scaled = (widths: Widths, by: (width: number) => number): Widths =>
  Object.fromEntries(Object.entries(widths).map(([name, width]) => [name, by(width)]))
