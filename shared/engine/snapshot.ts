import type { Answer } from '#shared/answer.ts'
import type { Plan } from './plan.ts'
import type { Reasons } from './reasons.ts'
import type { Situation } from './situation.ts'
import type { State } from './state.ts'

/** What a person has entered by now, with all that this pack does not know as it came. */
export function snapshot(
  plan: Plan,
  state: State,
  reasons: Reasons,
  entered: Situation,
): Situation {
  const { previous } = entered
  return {
    forms: formsOf(state, Object.keys(entered.forms)),
    registers: {
      ...entered.registers,
      ...Object.fromEntries(
        plan.registerPlans.flatMap(({ register: { key } }, number) => {
          const rows = state.rows[number]?.list() ?? []
          return rows.length > 0 || Object.hasOwn(entered.registers, key) ? [[key, rows]] : []
        }),
      ),
    },
    complete: [...new Set([...entered.complete, ...plan.pack.registers.map(({ key }) => key)])]
      .filter((key) => state.complete.has(key))
      .toSorted(),
    confirmed: Object.fromEntries(
      [...state.confirmed]
        .filter(([form, sections]) => sections.size > 0 || Object.hasOwn(entered.confirmed, form))
        .map(([form, sections]) => [form, [...sections].toSorted()]),
    ),
    reasons: reasons.list(),
    ...(previous === undefined ? {} : { previous }),
    ...(state.sealed.size === 0 ? {} : { sealed: [...state.sealed] }),
  }
}

/** A form whose last answer was emptied stays, empty. */
function formsOf(state: State, known: readonly string[]): Situation['forms'] {
  const forms = new Map<string, [string, Answer][]>(known.map((form) => [form, []]))
  for (const [ref, answer] of state.answers) {
    const dot = ref.indexOf('.')
    const form = ref.slice(0, dot)
    const answers = forms.get(form) ?? []
    forms.set(form, answers)
    answers.push([ref.slice(dot + 1), answer])
  }
  return Object.fromEntries(
    [...forms].map(([form, answers]) => [form, Object.fromEntries(answers)]),
  )
}
