import type { Period } from '#shared/ids.ts'
import type { Form } from '#shared/pack/pack.ts'

/**
 * The days of a period as `[from, to)`: a school year and its autumn term begin on 1 September, its
 * spring term on 1 February (domain §0.4), a month on its first day.
 */
export function periodDays(period: Period): { readonly from: string; readonly to: string } {
  const year = Number(period.slice(0, 4))
  if (period.length === 7) {
    const month = Number(period.slice(5, 7))
    const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
    return { from: `${period}-01`, to: `${next}-01` }
  }
  const autumn = `${year}-09-01`
  const spring = `${year + 1}-02-01`
  const end = `${year + 1}-09-01`
  if (period.endsWith('.autumn')) return { from: autumn, to: spring }
  if (period.endsWith('.spring')) return { from: spring, to: end }
  return { from: autumn, to: end }
}

/** Whether a form of this kind is about such a period. */
export function isAbout(form: Pick<Form, 'period'>, period: Period): boolean {
  const kind = periodKind(period)
  return form.period === (kind === 'autumn' || kind === 'spring' ? 'term' : kind)
}

/** `year`, `autumn`, `spring` or `month`: only periods of one kind are compared. */
export function periodKind(period: Period): string {
  if (period.length === 7) return 'month'
  return period.slice(10) || 'year'
}
