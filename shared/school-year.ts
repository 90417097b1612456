import { Period } from '#shared/ids.ts'
import type { Form } from '#shared/pack/pack.ts'

/** The school year in which a day lies: it begins on 1 September (domain §0.3). */
export function schoolYearOf(day: string): Period {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)
  return Period.parse(`${year}-${year + 1}`)
}

/** All periods of this kind in the school year that begins in `year`, the newest first. */
export function periodsOf(kind: Form['period'], year: number): readonly Period[] {
  const years = `${year}-${year + 1}`
  if (kind === 'year') return [Period.parse(years)]
  if (kind === 'term') return ['spring', 'autumn'].map((term) => Period.parse(`${years}.${term}`))
  // A school year is August back to September.
  return Array.from({ length: 12 }, (_, at) => {
    const month = ((19 - at) % 12) + 1
    return Period.parse(`${month < 9 ? year + 1 : year}-${`${month}`.padStart(2, '0')}`)
  })
}
