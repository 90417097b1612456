import type { Answer } from '#shared/answer.ts'
import { comparison } from '#shared/expression/operations.ts'
import { holds, isKnown, numberValue, type Value } from '#shared/expression/value.ts'
import type { RowId } from '#shared/ids.ts'
import { toDecimal, zero } from '#shared/number/rational.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Text } from '#shared/pack/text.ts'
import { identityProblems } from './identity/identity.ts'
import type { Where } from './identity/region.ts'
import { codeMessage, rangeMessage, requiredMessage, typeMessage } from './messages.ts'
import { type CellRef, figurePlaces, type Violation } from './outcome.ts'
import { given, parseAnswer } from './parse-answer.ts'

/** A visible cell and what its field asks of it at this moment. */
export interface Asked {
  readonly field: Field
  readonly ref: CellRef
  readonly row: RowId | undefined
  readonly answer: Answer | undefined
  /** What expressions see of it. */
  readonly value: Value
  readonly isRequired: boolean
  readonly min: Value | undefined
  readonly max: Value | undefined
  /** The codes of the field's list, if it has one. */
  readonly codes: ReadonlySet<string> | undefined
  readonly where: Where
}

/** What is wrong with one cell by the terms of its own field (domain §0.4, §1.2). */
export function fieldViolations(asked: Asked): readonly Violation[] {
  if (asked.field.computed !== undefined) return rangeViolations(asked, asked.value)
  const answer = given(asked.answer)
  if (answer === undefined) {
    return asked.isRequired ? [violation(asked, 'required', requiredMessage(asked.field))] : []
  }
  // A known value was parsed already; of an unknown one the cause is asked for.
  const isParsed = isKnown(asked.value)
  const value = isParsed ? asked.value : parseAnswer(asked.field.type, answer)
  if (value === undefined) return [violation(asked, 'type', typeMessage(asked.field))]
  const stranger = isParsed ? undefined : strangeCode(asked.codes, answer)
  if (stranger !== undefined) {
    return [violation(asked, 'code', codeMessage(asked.field, stranger))]
  }
  if (typeof answer !== 'string') return []
  return [
    ...rangeViolations(asked, value),
    ...identityProblems(asked.field.type.kind, answer, asked.where).map((problem) =>
      violation(asked, problem.rule, problem.message, problem.severity),
    ),
  ]
}

/** The first code of an answer that the field's list lacks. */
export function strangeCode(
  codes: ReadonlySet<string> | undefined,
  answer: Answer,
): string | undefined {
  if (codes === undefined || typeof answer === 'boolean') return undefined
  const given = typeof answer === 'string' ? [answer] : answer
  return given.find((code) => !codes.has(code))
}

/** Amounts are never negative unless the pack says from where they begin (domain §0.4). */
const amounts: ReadonlySet<string> = new Set(['int', 'dec', 'wan', 'yuan'])
const atLeastZero = numberValue(zero)

function rangeViolations(asked: Asked, value: Value): readonly Violation[] {
  const { field, max } = asked
  const isTypedAmount = amounts.has(field.type.kind) && field.computed === undefined
  const min = asked.min ?? (isTypedAmount ? atLeastZero : undefined)
  if (min !== undefined && isOrdered(value, min) && holds(comparison('<', value, min))) {
    return [violation(asked, 'range', rangeMessage(field, 'min', spell(min)))]
  }
  if (max !== undefined && isOrdered(value, max) && holds(comparison('>', value, max))) {
    return [violation(asked, 'range', rangeMessage(field, 'max', spell(max)))]
  }
  return []
}

const isOrdered = (value: Value, bound: Value): boolean =>
  (value.kind === 'number' || value.kind === 'text') && value.kind === bound.kind

function spell(bound: Value): string {
  if (bound.kind === 'number') return toDecimal(bound.number, figurePlaces)
  if (bound.kind === 'text') return bound.text
  throw new Error(`a bound that is ${bound.kind}`)
}

function violation(
  asked: Asked,
  check: string,
  message: Text,
  severity: Violation['severity'] = 'error',
): Violation {
  const cells = [asked.ref]
  return asked.row === undefined
    ? { check, severity, message, cells }
    : { check, severity, message, cells, row: asked.row }
}
