import type { Period } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { daysOf } from '#shared/period.ts'
import { periodsOf, schoolYearOf } from '#shared/school-year.ts'

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

/** Whether a day lies before, in or after a period. */
export function standingOf(period: Period, day: string): 'ahead' | 'now' | 'over' {
  const { first, after } = daysOf(period)
  if (day < first) return 'ahead'
  return day < after ? 'now' : 'over'
}
