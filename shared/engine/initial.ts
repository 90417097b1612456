import type { Answer } from '#shared/answer.ts'
import type { Value } from '#shared/expression/value.ts'
import { PlainDate } from '#shared/ids.ts'
import { toDecimal } from '#shared/number/rational.ts'
import type { Register } from '#shared/pack/pack.ts'
import { packRowId } from '#shared/pack/row-id.ts'
import { daysOf } from '#shared/period.ts'
import type { About } from './about.ts'
import type { Edit } from './edit.ts'
import { emptyState } from './empty-state.ts'
import { figurePlaces } from './outcome.ts'
import type { Plan } from './plan.ts'

/** The answers with which an empty draft begins; a field whose value is not known stays blank. */
export function initialEdits(plan: Plan, about: About): readonly Edit[] {
  const state = emptyState(plan, about)
  const fields = plan.initial.flatMap(([form, field, read]): Edit[] => {
    const value = answerOf(read(state, -1))
    return value === undefined ? [] : [{ op: 'set', form, field: field.name, value }]
  })
  const rows = plan.pack.registers.flatMap((register) => rowEdits(register, about))
  return [...fields, ...rows]
}

/** The rows of the pack, each for this period alone: the next one begins with its own. */
function rowEdits(register: Register, about: About): readonly Edit[] {
  const { first, after } = daysOf(about.period)
  return (register.rows ?? []).flatMap(({ key, cells }): Edit[] => {
    const row = packRowId(register.key, key, about.period)
    const at = { register: register.key, row }
    return [
      { op: 'add-row', ...at, from: PlainDate.parse(first) },
      ...Object.entries(cells).map(
        ([column, value]): Edit => ({ op: 'set-cell', ...at, column, value }),
      ),
      { op: 'archive-row', ...at, to: PlainDate.parse(after) },
    ]
  })
}

function answerOf(value: Value): Answer | undefined {
  if (value.kind === 'number') return toDecimal(value.number, figurePlaces)
  if (value.kind === 'truth') return value.truth
  if (value.kind === 'codes') return [...value.codes]
  return value.kind === 'text' ? value.text : undefined
}
