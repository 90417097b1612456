import type { PlainDate } from '#shared/ids.ts'

/** How a form stands to its day, in whole days of the calendar. */
export interface DueState {
  readonly day: PlainDate
  /** Days left until the end of the day; 0 on the day itself, negative when it is over. */
  readonly left: number
}

const dayMs = 86_400_000

/** `today` is a day of the machine's calendar: no clock is read here, and no zone matters. */
export function dueState(day: PlainDate, today: string): DueState {
  return { day, left: Math.round((Date.parse(day) - Date.parse(today)) / dayMs) }
}
