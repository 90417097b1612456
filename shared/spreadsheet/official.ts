import type { Form, Pack } from '#shared/pack/pack.ts'
import type { Sheet } from './sheet.ts'

/**
 * The forms whose official number, of today or of earlier years, stands in the name of a sheet or above
 * its headings (domain §1.6): `教基4149`, `基础基411`.
 */
export function officialForms(pack: Pack, sheet: Sheet, headings: number): readonly Form[] {
  const above = sheet.rows.slice(0, headings).flatMap(({ texts }) => texts)
  const said = folded([sheet.name, ...above].join(' '))
  return pack.forms.filter(({ official = [], official_before = [] }) =>
    [...official, ...official_before].some((number) => holds(said, folded(number))),
  )
}

/** `教基411` is not meant where `教基4149` stands. */
function holds(text: string, number: string): boolean {
  const at = text.indexOf(number)
  return at !== -1 && !/\d/.test(text[at + number.length] ?? '')
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')
