import { no, type Value, yes } from '#shared/expression/value.ts'
import { equal, type Rational, zero } from '#shared/number/rational.ts'
import type { Field } from '#shared/pack/field.ts'
import { expressionType } from '#shared/pack/scope.ts'
import { copiedId, type Making } from './making.ts'
import { given, parseAnswer } from './parse-answer.ts'
import { type State, valueAt } from './state.ts'

/**
 * Makes the node of `copied('A')` (check A-X09): every typed number equals that of the period
 * before, at least one is there, and no section was confirmed.
 */
export function planCopied(making: Making, form: string): number {
  const numbers = [...making.fields].filter(
    ([ref, field]) =>
      ref.startsWith(`${form}.`) &&
      field.computed === undefined &&
      expressionType(field.type).kind === 'number',
  )
  making.nodes.define(copiedId(form), () => {
    const pairs = numbers.map(([ref, field]) => ({ ref, field, node: making.nodes.read(ref) }))
    return {
      kind: 'value',
      register: undefined,
      owner: undefined,
      evaluate: (state) => {
        if (state.previous === undefined) return no
        if ((state.confirmed.get(form)?.size ?? 0) > 0) return no
        const now = pairs.map(({ node }) => numberIn(valueAt(state, node)))
        const before = pairs.map(({ field, ref }) => numberBefore(state, field, ref))
        if (now.every((number) => number === undefined)) return no
        return now.every((number, index) => same(number, before[index])) ? yes : no
      },
    }
  })
  return making.nodes.read(copiedId(form))
}

const numberIn = (value: Value | undefined): Rational | undefined =>
  value?.kind === 'number' ? value.number : undefined

function numberBefore(state: State, field: Field, ref: string): Rational | undefined {
  const answer = given(state.previous?.get(ref))
  if (answer !== undefined) return numberIn(parseAnswer(field.type, answer))
  return field.absent === undefined ? undefined : zero
}

const same = (a: Rational | undefined, b: Rational | undefined): boolean =>
  a === undefined || b === undefined ? a === b : equal(a, b)
