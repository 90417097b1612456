import type { Answer } from '#shared/answer.ts'
import type { Value } from '#shared/expression/value.ts'
import { toDecimal } from '#shared/number/rational.ts'
import type { About } from './about.ts'
import type { Edit } from './edit.ts'
import { openState } from './open-state.ts'
import { figurePlaces } from './outcome.ts'
import type { Plan } from './plan.ts'
import { Propagation } from './propagation.ts'
import type { Situation } from './situation.ts'

const nothing: Situation = { forms: {}, registers: {}, complete: [], confirmed: {}, reasons: [] }

/** The answers with which an empty draft begins; a field whose value is not known stays blank. */
export function initialEdits(plan: Plan, about: About): readonly Edit[] {
  const state = openState(plan, nothing, about)
  new Propagation(plan, state).run()
  return plan.initial.flatMap(([form, field, read]): Edit[] => {
    const value = answerOf(read(state, -1))
    return value === undefined ? [] : [{ op: 'set', form, field: field.name, value }]
  })
}

function answerOf(value: Value): Answer | undefined {
  if (value.kind === 'number') return toDecimal(value.number, figurePlaces)
  if (value.kind === 'truth') return value.truth
  if (value.kind === 'codes') return [...value.codes]
  return value.kind === 'text' ? value.text : undefined
}
