import { useLocation } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { formHref } from './hrefs.ts'
import { placeOf } from './place.ts'
import { focusCell } from './stops.ts'

/** Leads to a cell: on this page by the focus, otherwise by going to its form. */
export function useGoToCell(): (cell: string) => void {
  const desk = useDesk()
  const [, navigate] = useLocation()
  return (cell) => {
    if (focusCell(cell)) return
    const place = placeOf(desk.engine.pack, cell)
    if (place !== undefined) navigate(formHref(desk, place.form.key, cell))
  }
}
