import type { Answer } from '#shared/answer.ts'
import { numberValue } from '#shared/expression/value.ts'
import { Fault } from '#shared/fault.ts'
import type { Period } from '#shared/ids.ts'
import { decimal } from '#shared/number/rational.ts'
import { packRowId } from '#shared/pack/row-id.ts'
import { startYear } from '#shared/period.ts'
import type { About } from './about.ts'
import { provincesOf } from './identity/region.ts'
import type { Plan } from './plan.ts'
import { Rows } from './rows.ts'
import { rowLimit, type Situation } from './situation.ts'
import type { State } from './state.ts'

/** Takes what a person entered into a new state; nothing is computed yet. */
export function openState(plan: Plan, situation: Situation, about: About): State {
  const rows = plan.registerPlans.map(({ register }) => {
    const kept = new Rows(register.columns.map((column) => column.name))
    const entered = situation.registers[register.key] ?? []
    if (entered.length > rowLimit) {
      throw new Fault('register-full', { register: register.key, limit: rowLimit })
    }
    for (const row of entered) kept.add(row)
    return kept
  })
  return {
    about,
    where: { kind: about.kind, provinces: provincesOf(plan.pack) },
    given: givenCells(plan, about),
    sealed: new Set(situation.sealed),
    startYear: numberValue(decimal(`${startYear(about.period)}`)),
    previous: situation.previous === undefined ? undefined : byRef(situation.previous),
    answers: byRef(situation.forms),
    rows,
    complete: new Set(situation.complete),
    confirmed: new Map(
      Object.entries(situation.confirmed).map(([form, sections]) => [form, new Set(sections)]),
    ),
    values: [],
    cells: [],
    aggregates: new Map(),
    doubles: new Map(),
    violations: [],
    rowViolations: [],
  }
}

/** Ids of the pack's own rows are a hash each: made once for a plan and a period. */
const givenOf = new WeakMap<Plan, Map<Period, State['given']>>()

/** The cells that the pack gives, by row: nobody types them, and nobody removes the row. */
function givenCells(plan: Plan, { period }: About): State['given'] {
  const made = givenOf.get(plan) ?? new Map<Period, State['given']>()
  givenOf.set(plan, made)
  const known = made.get(period)
  if (known !== undefined) return known
  const given: State['given'] = new Map(
    plan.pack.registers.flatMap((register) =>
      (register.rows ?? []).map(
        ({ key, cells }) => [packRowId(register.key, key, period), cells] as const,
      ),
    ),
  )
  made.set(period, given)
  return given
}

const byRef = (forms: Situation['forms']): Map<string, Answer> =>
  new Map(
    Object.entries(forms).flatMap(([form, answers]) =>
      Object.entries(answers).map(([name, answer]) => [`${form}.${name}`, answer] as const),
    ),
  )
