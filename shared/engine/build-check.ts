import { compile } from '#shared/expression/evaluate.ts'
import { parse } from '#shared/expression/parse.ts'
import type { Value } from '#shared/expression/value.ts'
import type { Check } from '#shared/pack/pack.ts'
import { mayCount } from './build-register.ts'
import { leavesAt } from './leaves.ts'
import { countedId, type Making, registerNumber } from './making.ts'
import type { Violation } from './outcome.ts'
import type { CheckPlan } from './plan.ts'
import { cellAt, rowRef } from './state.ts'

/** Makes the node of a check of the pack: one violation, or one for each row. */
export function planCheck(making: Making, check: Check): CheckPlan {
  const { each } = check
  const node = making.nodes.define(check.id, () =>
    each === undefined ? wholeCheck(making, check) : rowCheck(making, check, each),
  )
  return { check, node }
}

const nothing: readonly Violation[] = []
const isBroken = (value: Value): boolean => value.kind === 'truth' && !value.truth

function wholeCheck(making: Making, check: Check) {
  const holds = compile(parse(check.holds), leavesAt(making, undefined))
  const { id, severity, message, cells } = check
  const broken: readonly Violation[] = [{ check: id, severity, message, cells: [...cells] }]
  return {
    kind: 'violations',
    register: undefined,
    evaluate: (state: Parameters<typeof holds>[0], slot: number) =>
      isBroken(holds(state, slot)) ? broken : nothing,
  } as const
}

function rowCheck(making: Making, check: Check, each: string) {
  const register = registerNumber(making, each)
  const counted = making.nodes.read(countedId(each))
  const holds = compile(parse(check.holds), leavesAt(making, each))
  const { id, severity, message } = check
  return {
    kind: 'violations',
    register,
    evaluate: (state: Parameters<typeof holds>[0], slot: number): readonly Violation[] => {
      if (!mayCount(cellAt(state, counted, slot)) || !isBroken(holds(state, slot))) return nothing
      const ref = rowRef(state, register, each, slot)
      const cells = check.cells.map((cell) => (cell.includes('.') ? cell : `${ref}/${cell}`))
      const row = state.rows[register]?.span(slot)?.id
      return [{ check: id, severity, message, cells, ...(row === undefined ? {} : { row }) }]
    },
  } as const
}
