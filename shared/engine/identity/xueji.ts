import { idCardProblems } from './id-card.ts'
import type { Problem } from './problem.ts'
import type { Where } from './region.ts'

/** V4, student number: G and an identity number, or J or L and 18 digits, whose check is not public. */
export function xuejiProblems(text: string, where: Where): readonly Problem[] {
  if (/^[JL]\d{17}[\dX]$/.test(text)) return []
  if (/^G.{18}$/.test(text) && idCardProblems(text.slice(1), where).length === 0) return []
  return [
    {
      rule: 'V4',
      severity: 'error',
      message: {
        zh: '学籍号应为 G 加身份证号，或 J、L 加 18 位',
        en: 'A student number is G and the identity number, or J or L and 18 digits',
      },
    },
  ]
}
