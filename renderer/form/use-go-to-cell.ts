import { useLocation } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { cellHref } from './cell-href.ts'
import { focusCell } from './stops.ts'

/** Leads to a cell: on this page by the focus, otherwise by going to its form, or to its grid. */
export function useGoToCell(): (cell: string) => void {
  const desk = useDesk()
  const [, navigate] = useLocation()
  return (cell) => {
    if (focusCell(cell)) return
    const href = cellHref(desk, cell)
    if (href !== undefined) navigate(href)
  }
}
