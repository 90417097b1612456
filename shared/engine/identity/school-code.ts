import type { Problem } from './problem.ts'
import { isProvince, type Where } from './region.ts'

const classes: ReadonlySet<string> = new Set([
  ...['21', '22', '31', '32', '33', '34', '35', '36', '37', '51'],
])

/** V3: ten digits, class of school, province, serial; there is no check digit. */
export function schoolCodeProblems(text: string, where: Where): readonly Problem[] {
  if (!/^\d{10}$/.test(text)) {
    return problem('学校标识码应为 10 位数字', 'A school code has 10 digits')
  }
  const [school, province] = [text.slice(0, 2), text.slice(2, 4)]
  if (!classes.has(school)) {
    return problem(
      `学校标识码前两位 ${school} 不是义务教育学校`,
      `A school code that begins with ${school} is of no compulsory-education school`,
    )
  }
  if (!isProvince(province, where)) {
    return problem(
      `学校标识码第 3–4 位 ${province} 不是省级代码`,
      `Digits 3–4 of the school code, ${province}, are of no province`,
    )
  }
  return []
}

const problem = (zh: string, en: string): readonly Problem[] => [
  { rule: 'V3', severity: 'error', message: { zh, en } },
]
