import type { About } from './about.ts'
import { openState } from './open-state.ts'
import type { Plan } from './plan.ts'
import { Propagation } from './propagation.ts'
import type { Situation } from './situation.ts'
import type { State } from './state.ts'

const nothing: Situation = { forms: {}, registers: {}, complete: [], confirmed: {}, reasons: [] }

/** A draft in which nobody has entered anything, computed: what the pack itself says of a period. */
export function emptyState(plan: Plan, about: About): State {
  const state = openState(plan, nothing, about)
  new Propagation(plan, state).settle()
  return state
}
