import type { Desk } from '#renderer/desk/desk.ts'
import { captionOf } from '#shared/entry/caption.ts'
import { placeOf } from '#shared/pack/place.ts'
import type { Text } from '#shared/pack/text.ts'

/**
 * What a person calls a cell: a field by its label, a register by its title, a cell of a row by the
 * register, the row's caption and the column.
 */
export function labelOf(desk: Desk, cell: string, say: (text: Text) => string): string {
  const place = placeOf(desk.engine.pack, cell)
  if (place === undefined) return cell
  switch (place.kind) {
    case 'field':
      return say(place.field.label)
    case 'register':
      return say(place.register.title)
    case 'column': {
      const row = desk.rows(place.register.key).find((one) => one.id === place.row)
      const caption = captionOf(
        desk.engine.pack,
        place.register,
        row?.cells[place.register.caption],
        say,
      )
      return [say(place.register.title), caption, say(place.field.label)]
        .filter((part) => part !== '')
        .join(' · ')
    }
  }
}
