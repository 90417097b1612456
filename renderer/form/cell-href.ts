import type { Desk } from '#renderer/desk/desk.ts'
import { placeOf } from '#shared/pack/place.ts'
import { formHref, registerHref } from './hrefs.ts'
import { fitsInForm } from './register-size.ts'

/** Where a cell stands: in its form, or in the grid of a register that is too long for a form. */
export function cellHref(desk: Desk, cell: string): string | undefined {
  const place = placeOf(desk.engine.pack, cell)
  if (place === undefined) return undefined
  if (
    place.kind === 'column' &&
    !fitsInForm(place.register, desk.rows(place.register.key).length)
  ) {
    return registerHref(desk, place.register.key, { cell: `${place.row}/${place.field.name}` })
  }
  return formHref(desk, place.form.key, cell)
}
