import type { Period } from '#shared/ids.ts'
import type { Form } from '#shared/pack/pack.ts'

/** The year in which the period's school year begins; a school year begins on 1 September. */
export function startYear(period: Period): number {
  const year = Number(period.slice(0, 4))
  const isMonth = period.length === 7
  return isMonth && Number(period.slice(5)) < 9 ? year - 1 : year
}

/** First day of a period and first day after it (domain §0.3; terms change on 1 February). */
export function daysOf(period: Period): { readonly first: string; readonly after: string } {
  const year = startYear(period)
  const autumn = `${year}-09-01`
  const spring = `${year + 1}-02-01`
  const next = `${year + 1}-09-01`
  if (period.endsWith('.autumn')) return { first: autumn, after: spring }
  if (period.endsWith('.spring')) return { first: spring, after: next }
  if (period.length !== 7) return { first: autumn, after: next }
  const [ofYear = 0, month = 0] = period.split('-').map(Number)
  const after = month === 12 ? `${ofYear + 1}-01` : `${ofYear}-${`${month + 1}`.padStart(2, '0')}`
  return { first: `${period}-01`, after: `${after}-01` }
}

/** `year`, `autumn`, `spring` or `month`: only periods of one kind are compared. */
export function periodKind(period: Period): string {
  if (period.length === 7) return 'month'
  return period.slice(10) || 'year'
}

/** Whether a form of this kind is about such a period. */
export function isAbout(form: Pick<Form, 'period'>, period: Period): boolean {
  const kind = periodKind(period)
  return form.period === (kind === 'autumn' || kind === 'spring' ? 'term' : kind)
}
