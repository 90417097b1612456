import { chinaDay } from '#shared/china-day.ts'
import { Fault } from '#shared/fault.ts'
import type { Instant, PlainDate } from '#shared/ids.ts'

/** Refuses a day that is over where the district is. Throws Fault `day-past`. */
export function refusePast(day: PlainDate | undefined, now: Instant): void {
  const today = chinaDay(now)
  if (day !== undefined && day < today) throw new Fault('day-past', { day, today })
}
