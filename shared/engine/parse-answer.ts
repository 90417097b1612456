import type { Answer } from '#shared/answer.ts'
import { attachmentsOf } from '#shared/attachment/answer.ts'
import { isCalendarDay } from '#shared/expression/operations.ts'
import { numberValue, textValue, truthValue, type Value } from '#shared/expression/value.ts'
import { unreachable } from '#shared/fault.ts'
import { parseDecimal } from '#shared/number/rational.ts'
import type { FieldType } from '#shared/pack/field.ts'

/** The answer, or undefined when nothing was given: spaces alone are nothing. */
export function given(answer: Answer | undefined): Answer | undefined {
  if (typeof answer === 'string') return answer.trim() === '' ? undefined : answer
  return Array.isArray(answer) && answer.length === 0 ? undefined : answer
}

/** Digits before the point: figures made of two such numbers still fit a `Decimal`. */
export const wholeDigits = 12

/**
 * What a given answer says, or undefined when it is no value of its field's type.
 * Whether a code is in its list is another question.
 */
export function parseAnswer(type: FieldType, answer: Answer): Value | undefined {
  switch (type.kind) {
    case 'bool':
      return typeof answer === 'boolean' ? truthValue(answer) : undefined
    case 'enums':
      return Array.isArray(answer) ? { kind: 'codes', codes: answer } : undefined
    case 'int':
      return parseNumber(answer, 0)
    case 'dec':
    case 'wan':
      return parseNumber(answer, type.places)
    case 'yuan':
      return parseNumber(answer, 2)
    case 'year':
      return parseText(answer, /^[1-9]\d{3}$/) && parseNumber(answer, 0)
    case 'ym':
      return parseText(answer, /^[1-9]\d{3}-(0[1-9]|1[0-2])$/)
    case 'date':
      return typeof answer === 'string' && isCalendarDay(answer) ? textValue(answer) : undefined
    case 'text':
    case 'long':
      return typeof answer === 'string' && [...answer].length <= type.max
        ? textValue(answer)
        : undefined
    case 'ref':
      return parseText(answer, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    case 'enum':
    case 'name':
    case 'phone':
    case 'school_code':
    case 'uscc':
    case 'idcard':
    case 'xueji':
    case 'region':
      return typeof answer === 'string' ? textValue(answer) : undefined
    case 'attach':
      return parseAttachments(answer)
    default:
      return unreachable(type)
  }
}

/** For a rule an attachment is there or not; its hashes are text. */
function parseAttachments(answer: Answer): Value | undefined {
  const hashes = attachmentsOf(answer)
  return hashes === undefined ? undefined : textValue(hashes.join(' '))
}

function parseText(answer: Answer, pattern: RegExp): Value | undefined {
  return typeof answer === 'string' && pattern.test(answer) ? textValue(answer) : undefined
}

function parseNumber(answer: Answer, places: number): Value | undefined {
  if (typeof answer !== 'string' || answer.length > 2 * wholeDigits) return undefined
  const number = parseDecimal(answer)
  if (number === undefined) return undefined
  const point = answer.indexOf('.')
  const whole = (point < 0 ? answer.length : point) - (answer.startsWith('-') ? 1 : 0)
  const fraction = point < 0 ? 0 : answer.length - point - 1
  return whole <= wholeDigits && fraction <= places ? numberValue(number) : undefined
}
