import { Period } from '#shared/ids.ts'
import type { ScreenWords } from '#shared/words/words.ts'

/** A period for reading: `2026-2027 学年`. */
export function shownPeriod(words: ScreenWords, period: Period): string {
  const years = period.slice(0, 9)
  if (period.endsWith('.autumn')) return words.period.autumn(years)
  if (period.endsWith('.spring')) return words.period.spring(years)
  return period.length === 9 ? words.period.year(years) : words.period.month(period)
}

/** The school year in which a day lies: it begins on 1 September (domain §0.3). */
export function schoolYearOf(day: string): Period {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)
  return Period.parse(`${year}-${year + 1}`)
}

/** The school years that a clerk may want to work on, newest first. */
export function schoolYearsAround(day: string): readonly Period[] {
  const year = Number(schoolYearOf(day).slice(0, 4))
  return [0, -1, -2].map((step) => Period.parse(`${year + step}-${year + step + 1}`))
}
