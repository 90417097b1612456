import type { FormKey } from '#shared/ids.ts'
import { getField, getRegister, getSection } from './address.ts'
import { asked } from './cell.ts'
import type { Progress } from './cell-state.ts'
import type { Violation } from './outcome.ts'
import { given } from './parse-answer.ts'
import type { Plan } from './plan.ts'
import type { State } from './state.ts'
import type { ViolationLists } from './violation-lists.ts'

/** How far a section is; see `Progress`. A violation that leads to two of its cells counts once. */
export function progressOf(
  plan: Plan,
  state: State,
  lists: ViolationLists,
  form: FormKey,
  key: string,
): Progress {
  const section = getSection(plan, form, key)
  const found: Violation[] = []
  let required = 0
  let answered = 0
  for (const name of section.fields) {
    const ref = `${form}.${name}`
    const field = getField(plan, form, name)
    found.push(...lists.ofCell(ref, field.violations))
    if (!asked(field, state, -1).required) continue
    required += 1
    if (given(state.answers.get(ref)) !== undefined) answered += 1
  }
  for (const register of section.registers ?? []) {
    const { number } = getRegister(plan, state, register)
    found.push(...lists.ofRegister(number, register))
    required += 1
    if (state.complete.has(register)) answered += 1
  }
  const once = new Map(
    found.map((violation) => [
      `${violation.check} ${violation.row ?? ''} ${violation.cells}`,
      violation,
    ]),
  )
  const violations = [...once.values()]
  return {
    required,
    answered,
    errors: violations.filter(({ severity }) => severity === 'error').length,
    warnings: violations.filter(
      ({ severity, reason }) => severity === 'warning' && reason === undefined,
    ).length,
  }
}
