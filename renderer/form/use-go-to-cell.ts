import { useLocation } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { formHref, registerHref } from './hrefs.ts'
import { placeOf } from './place.ts'
import { fitsInForm } from './register-size.ts'
import { focusCell } from './stops.ts'

/** Leads to a cell: on this page by the focus, otherwise by going to its form, or to its grid. */
export function useGoToCell(): (cell: string) => void {
  const desk = useDesk()
  const [, navigate] = useLocation()
  return (cell) => {
    if (focusCell(cell)) return
    const place = placeOf(desk.engine.pack, cell)
    if (place === undefined) return
    if (
      place.kind === 'column' &&
      !fitsInForm(place.register, desk.rows(place.register.key).length)
    )
      navigate(registerHref(desk, place.register.key, { cell: `${place.row}/${place.field.name}` }))
    else navigate(formHref(desk, place.form.key, cell))
  }
}
