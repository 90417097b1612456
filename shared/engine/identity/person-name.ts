import type { Problem } from './problem.ts'

/** V8: Chinese characters of any plane, the dot of minority names, Latin letters and spaces. */
export function personNameProblems(text: string): readonly Problem[] {
  const length = [...text].length
  if (length >= 2 && length <= 30 && /^[\p{Script=Han}\p{Script=Latin}· ]+$/u.test(text)) return []
  return [
    {
      rule: 'V8',
      severity: 'error',
      message: {
        zh: '姓名应为 2–30 个汉字、字母、空格或间隔号（·）',
        en: 'A name has 2–30 Chinese characters, letters, spaces or ·',
      },
    },
  ]
}
