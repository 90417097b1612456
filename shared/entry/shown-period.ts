import type { Period } from '#shared/ids.ts'
import type { ScreenWords } from '#shared/words/words.ts'

/** A period for reading: `2026-2027 学年`. */
export function shownPeriod(words: ScreenWords, period: Period): string {
  const years = period.slice(0, 9)
  if (period.endsWith('.autumn')) return words.period.autumn(years)
  if (period.endsWith('.spring')) return words.period.spring(years)
  return period.length === 9 ? words.period.year(years) : words.period.month(period)
}
