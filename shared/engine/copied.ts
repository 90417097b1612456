import type { Answer } from '#shared/answer.ts'
import { no, truthValue } from '#shared/expression/value.ts'
import { equal, type Rational, zero } from '#shared/number/rational.ts'
import type { Field } from '#shared/pack/field.ts'
import { expressionType } from '#shared/pack/scope.ts'
import { copiedId, type Making } from './making.ts'
import { given, parseAnswer } from './parse-answer.ts'

/**
 * Makes the node of `copied('A')` (check A-X09): every typed number equals that of the period
 * before, at least one is there, and no section was confirmed. It looks at what was typed, whether
 * shown or not, and so is marked by every edit of the form.
 */
export function planCopied(making: Making, form: string): number {
  const numbers = [...making.fields].filter(
    ([ref, field]) =>
      ref.startsWith(`${form}.`) &&
      field.computed === undefined &&
      expressionType(field.type).kind === 'number',
  )
  making.nodes.define(copiedId(form), () => ({
    kind: 'value',
    register: undefined,
    owner: undefined,
    evaluate: ({ answers, previous, confirmed }) => {
      if (previous === undefined || (confirmed.get(form)?.size ?? 0) > 0) return no
      const now = numbers.map(([ref, field]) => typedNumber(field, answers.get(ref)))
      const before = numbers.map(([ref, field]) => typedNumber(field, previous.get(ref)))
      const isSomethingThere = numbers.some(([ref]) => given(answers.get(ref)) !== undefined)
      return truthValue(
        isSomethingThere && now.every((number, index) => same(number, before[index])),
      )
    },
  }))
  return making.nodes.read(copiedId(form))
}

function typedNumber(field: Field, typed: Answer | undefined): Rational | undefined {
  const answer = given(typed)
  if (answer === undefined) return field.absent === undefined ? undefined : zero
  const value = parseAnswer(field.type, answer)
  return value?.kind === 'number' ? value.number : undefined
}

const same = (a: Rational | undefined, b: Rational | undefined): boolean =>
  a === undefined || b === undefined ? a === b : equal(a, b)
