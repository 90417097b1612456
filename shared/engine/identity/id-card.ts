import { isCalendarDay } from '#shared/expression/operations.ts'
import type { Problem } from './problem.ts'
import { isProvinceOfPerson, type Where } from './region.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** V1, identity number (GB 11643): 17 digits and a check sign that may be X. */
export function idCardProblems(text: string, where: Where): readonly Problem[] {
  if (!/^\d{17}[\dX]$/.test(text)) {
    return problem(
      '身份证号应为 18 位，末位为数字或大写 X',
      'An identity number has 18 digits; the last may be a capital X',
    )
  }
  if (!isProvinceOfPerson(text.slice(0, 2), where)) {
    return problem(
      '身份证号前两位不是省级代码',
      'The identity number does not begin with a province',
    )
  }
  const day = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`
  if (!isCalendarDay(day)) {
    return problem(
      '身份证号中的出生日期不存在',
      'The birth date in the identity number does not exist',
    )
  }
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  if ('10X98765432'[sum % 11] !== text[17]) {
    return problem(
      '身份证号校验位不符，请核对',
      'The identity number fails its check sign: compare it with the card',
    )
  }
  return []
}

const problem = (zh: string, en: string): readonly Problem[] => [
  { rule: 'V1', severity: 'error', message: { zh, en } },
]
