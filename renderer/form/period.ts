import { Period } from '#shared/ids.ts'
import type { Form, Pack } from '#shared/pack/pack.ts'
import { daysOf } from '#shared/period.ts'

/** The school year in which a day lies: it begins on 1 September (domain §0.3). */
export function schoolYearOf(day: string): Period {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)
  return Period.parse(`${year}-${year + 1}`)
}

/**
 * The periods that a clerk may want to work on, newest first: of each kind that the pack has forms
 * for, those of the school year at hand and of the two before. The next school year is there from
 * June on, when its forms are prepared.
 */
export function periodChoices(pack: Pick<Pack, 'forms'>, day: string): readonly Period[] {
  const year = Number(schoolYearOf(day).slice(0, 4))
  const isNextNear = day.slice(5, 7) >= '06' && day.slice(5, 7) < '09'
  const kinds = new Set(pack.forms.map((form) => form.period))
  return [...(isNextNear ? [1] : []), 0, -1, -2].flatMap((step) =>
    [...kinds].flatMap((kind) => periodsOf(kind, year + step)),
  )
}

function periodsOf(kind: Form['period'], year: number): readonly Period[] {
  const years = `${year}-${year + 1}`
  if (kind === 'year') return [Period.parse(years)]
  if (kind === 'term') return ['spring', 'autumn'].map((term) => Period.parse(`${years}.${term}`))
  // A school year is August back to September.
  return Array.from({ length: 12 }, (_, at) => {
    const month = ((19 - at) % 12) + 1
    return Period.parse(`${month < 9 ? year + 1 : year}-${`${month}`.padStart(2, '0')}`)
  })
}

/** Whether a day lies before, in or after a period. */
export function standingOf(period: Period, day: string): 'ahead' | 'now' | 'over' {
  const { first, after } = daysOf(period)
  if (day < first) return 'ahead'
  return day < after ? 'now' : 'over'
}
