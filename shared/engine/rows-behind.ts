import type { RegisterKey, RowId } from '#shared/ids.ts'
import { getField } from './address.ts'
import type { CellRef } from './outcome.ts'
import type { Plan } from './plan.ts'
import type { State } from './state.ts'

/**
 * The rows that the aggregates of a form's field count, its own and those of the values that it is
 * made of; in their order, once for each register. A row of which something is missing, so that it
 * may count or not, is not among them: the field itself names it as missing.
 */
export function rowsBehind(
  plan: Plan,
  state: State,
  ref: CellRef,
): ReadonlyMap<RegisterKey, readonly RowId[]> {
  const dot = ref.indexOf('.')
  const slots = new Map<number, Set<number>>()
  const seen = new Set<number>()
  const waiting = [getField(plan, ref.slice(0, dot), ref.slice(dot + 1)).value]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const node = plan.nodes[number]
    if (node === undefined || seen.has(number)) continue
    seen.add(number)
    if (node.kind !== 'aggregate') {
      waiting.push(...node.reads)
      continue
    }
    const known = slots.get(node.register) ?? new Set<number>()
    slots.set(node.register, known)
    for (const slot of state.aggregates.get(number)?.slots() ?? []) known.add(slot)
  }
  return new Map(
    [...slots].flatMap(([number, found]) => {
      const register = plan.registerPlans[number]?.register.key
      const rows = state.rows[number]
      if (register === undefined || rows === undefined) return []
      const ids = [...found].toSorted((a, b) => a - b).flatMap((slot) => rows.span(slot)?.id ?? [])
      return [[register, ids] as const]
    }),
  )
}
