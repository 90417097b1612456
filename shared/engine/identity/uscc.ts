import type { Problem } from './problem.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * V2, unified social credit code (GB 32100): 18 signs, the last a check. With what a public and a
 * private school's code begin is a check of the pack, which knows which this one is.
 */
export function usccProblems(text: string): readonly Problem[] {
  const signs = [...text].map((sign) => alphabet.indexOf(sign))
  if (signs.length !== 18 || signs.includes(-1)) {
    return problem(
      '统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z）',
      'A credit code has 18 digits and capital letters, without I, O, S, V, Z',
    )
  }
  const sum = weights.reduce((total, weight, index) => total + weight * (signs[index] ?? 0), 0)
  if ((31 - (sum % 31)) % 31 !== signs[17]) {
    return problem(
      '统一社会信用代码校验位不符，请核对',
      'The credit code fails its check sign: compare it with the certificate',
    )
  }
  return []
}

const problem = (zh: string, en: string): readonly Problem[] => [
  { rule: 'V2', severity: 'error', message: { zh, en } },
]
