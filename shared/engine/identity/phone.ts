import type { Problem } from './problem.ts'

/** V7: a mobile or a landline with its area code; anything else is only doubtful. */
export function phoneProblems(text: string): readonly Problem[] {
  if (/^1[3-9]\d{9}$/.test(text) || /^0\d{2,3}-?\d{7,8}$/.test(text)) return []
  return [
    {
      rule: 'V7',
      severity: 'warning',
      message: {
        zh: '应为 11 位手机号，或带区号的座机号',
        en: 'Neither a mobile of 11 digits nor a landline with its area code',
      },
    },
  ]
}
