import { isCalendarDay } from '#shared/expression/operations.ts'
import { type FormKey, PlainDate } from '#shared/ids.ts'
import { isAbout } from '#shared/period.ts'
import type { About } from './about.ts'
import { emptyState } from './empty-state.ts'
import type { Plan } from './plan.ts'

/** By when each form of the period is due, as the pack and the county's parameters say. */
export function dueDays(plan: Plan, about: About): ReadonlyMap<FormKey, PlainDate> {
  const state = emptyState(plan, about)
  return new Map(
    plan.due.flatMap(([form, read]): [FormKey, PlainDate][] => {
      const isOfPeriod = plan.pack.forms.some(
        (one) => one.key === form && isAbout(one, about.period),
      )
      const day = read(state, -1)
      if (!isOfPeriod || day.kind !== 'text' || !isCalendarDay(day.text)) return []
      return [[form, PlainDate.parse(day.text)]]
    }),
  )
}
