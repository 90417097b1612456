import { unreachable } from '#shared/fault.ts'
import * as rational from '#shared/number/rational.ts'
import type { ArithmeticOperator, ComparisonOperator, FunctionName, MethodName } from './node.ts'
import {
  no,
  notApplicable,
  numberValue,
  textValue,
  truthValue,
  type Value,
  withoutValue,
  yes,
} from './value.ts'

/** `a operator b`; a zero denominator is `zero_denominator` whatever is divided. */
export function arithmetic(operator: ArithmeticOperator, a: Value, b: Value): Value {
  if (operator === '/' && b.kind === 'number' && rational.isZero(b.number)) {
    return notApplicable('zero_denominator')
  }
  if (a.kind !== 'number' || b.kind !== 'number') return withoutValue([a, b])
  const result = exact(operator, a.number, b.number)
  return isLarge(result) ? notApplicable('too_large') : numberValue(result)
}

function exact(
  operator: ArithmeticOperator,
  a: rational.Rational,
  b: rational.Rational,
): rational.Rational {
  switch (operator) {
    case '+':
      return rational.add(a, b)
    case '-':
      return rational.subtract(a, b)
    case '*':
      return rational.multiply(a, b)
    case '/':
      return rational.divide(a, b)
    default:
      return unreachable(operator)
  }
}

/**
 * A chain of squares doubles its digits at every step: beyond this no figure goes, so that a pack
 * costs no more than its length. Figures of a record have 40 digits.
 */
const largest = 1n << 4096n

const isLarge = ({ n, d }: rational.Rational): boolean => n > largest || -n > largest || d > largest

/** `a operator b` for numbers, texts (dates, months, codes) and truths. */
export function comparison(operator: ComparisonOperator, a: Value, b: Value): Value {
  const order = orderOf(a, b)
  if (order === undefined) return withoutValue([a, b])
  switch (operator) {
    case '==':
      return truthValue(order === 0)
    case '!=':
      return truthValue(order !== 0)
    case '<':
      return truthValue(order < 0)
    case '<=':
      return truthValue(order <= 0)
    case '>':
      return truthValue(order > 0)
    case '>=':
      return truthValue(order >= 0)
    default:
      return unreachable(operator)
  }
}

function orderOf(a: Value, b: Value): number | undefined {
  if (a.kind === 'number' && b.kind === 'number') return rational.compare(a.number, b.number)
  if (a.kind === 'truth' && b.kind === 'truth') return Number(a.truth) - Number(b.truth)
  if (a.kind !== 'text' || b.kind !== 'text') return undefined
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0
}

/** False as soon as one is false, true when both are, otherwise without a value (README.md). */
export function and(a: Value, b: Value): Value {
  if ((a.kind === 'truth' && !a.truth) || (b.kind === 'truth' && !b.truth)) return no
  return a.kind === 'truth' && b.kind === 'truth' ? yes : withoutValue([a, b])
}

/** True as soon as one is true, false when both are not, otherwise without a value. */
export const or = (a: Value, b: Value): Value => not(and(not(a), not(b)))

export const not = (a: Value): Value => (a.kind === 'truth' ? truthValue(!a.truth) : a)

/** A function of the language; without a value as soon as one argument has none. */
export function callFunction(name: FunctionName, values: readonly Value[]): Value {
  if (name === 'year' || name === 'month') return partOfDate(name, values)
  if (name === 'days' || name === 'years') return between(name, values)
  if (name === 'born') return birthDate(values)
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.number] : []))
  const [first, second, third] = numbers
  if (numbers.length < values.length || first === undefined) return withoutValue(values)
  switch (name) {
    case 'abs':
      return numberValue(first.n < 0n ? rational.negate(first) : first)
    case 'ceil':
      return numberValue(rational.ceil(first))
    case 'floor':
      return numberValue(rational.floor(first))
    case 'min':
      return numberValue(numbers.reduce((a, b) => (rational.compare(b, a) < 0 ? b : a)))
    case 'max':
      return numberValue(numbers.reduce((a, b) => (rational.compare(b, a) > 0 ? b : a)))
    case 'date':
      return dateOf(first, second ?? rational.zero, third ?? rational.zero)
    default:
      return unreachable(name)
  }
}

/** Whole days, or full years as on a birthday (29 February is kept on 1 March), from a day to another. */
function between(name: 'days' | 'years', values: readonly Value[]): Value {
  const [from, to] = values
  if (from?.kind !== 'text' || to?.kind !== 'text') return withoutValue(values)
  if (!isCalendarDay(from.text) || !isCalendarDay(to.text)) return notApplicable('no_such_date')
  if (name === 'days') return whole((Date.parse(to.text) - Date.parse(from.text)) / 86_400_000)
  const [past, now] = [Number(from.text.slice(0, 4)), Number(to.text.slice(0, 4))]
  return whole(now - past - (to.text.slice(5) < from.text.slice(5) ? 1 : 0))
}

const whole = (number: number): Value => numberValue({ n: BigInt(number), d: 1n })

/** The day of birth in an identity number, also behind the letter of a 学籍号 (rules V1, V4). */
function birthDate(values: readonly Value[]): Value {
  const [id] = values
  if (id?.kind !== 'text') return withoutValue(values)
  const [, year, month, day] = /^[GJL]?\d{6}(\d{4})(\d{2})(\d{2})/.exec(id.text) ?? []
  const text = `${year}-${month}-${day}`
  return isCalendarDay(text) ? textValue(text) : notApplicable('no_such_date')
}

function partOfDate(name: 'year' | 'month', values: readonly Value[]): Value {
  const [date] = values
  if (date?.kind !== 'text') return withoutValue(values)
  const part = name === 'year' ? date.text.slice(0, 4) : date.text.slice(5, 7)
  return numberValue(rational.decimal(part))
}

function dateOf(...parts: readonly rational.Rational[]): Value {
  const isWhole = parts.every((part) => part.d === 1n && part.n > 0n)
  const [year = '', month = '', day = ''] = parts.map((part) => part.n.toString())
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isWhole && isCalendarDay(text) ? textValue(text) : notApplicable('no_such_date')
}

/** Whether `text` is `YYYY-MM-DD` and a day of the calendar, leap days counted. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return year > 0 && day > 0 && day <= (days[month - 1] ?? 0)
}

/** A method of a text; `substring` counts characters from 0 and leaves its end out. */
export function callMethod(name: MethodName, of: Value, values: readonly Value[]): Value {
  const [first, second] = values
  if (of.kind === 'text' && name === 'startsWith' && first?.kind === 'text') {
    return truthValue(of.text.startsWith(first.text))
  }
  if (of.kind === 'text' && first?.kind === 'number' && second?.kind === 'number') {
    const [from, to] = [indexOf(first.number), indexOf(second.number)]
    return textValue([...of.text].slice(from, to).join(''))
  }
  return withoutValue([of, ...values])
}

const indexOf = (number: rational.Rational): number => Math.max(0, Number(rational.floor(number).n))
