import { expect, test } from 'vitest'
import type { Violation } from '#shared/engine/outcome.ts'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import type { Form } from '#shared/pack/pack.ts'
import { sectionProblems } from './section-problems.ts'

const text = { zh: '全部', en: 'All' }
const form: Form = {
  key: FormKey.parse('A'),
  title: text,
  period: 'year',
  sections: [
    { key: 'land', title: text, fields: ['site'], registers: [RegisterKey.parse('A.buildings')] },
    { key: 'books', title: text, fields: ['books'] },
  ],
  fields: [],
}
const violation = (
  check: string,
  severity: 'error' | 'warning',
  ...cells: string[]
): Violation => ({
  check,
  severity,
  message: text,
  cells,
})

test('a section has the problems that lead to its fields and rows', () => {
  const violations = [
    violation('A-X01', 'error', 'A.site', 'A.books'),
    violation('A-X03', 'warning', 'A.buildings/r1/area'),
    { ...violation('A-X04', 'warning', 'A.site'), reason: '已核实' },
    violation('required', 'error', 'A.site'),
  ]
  expect(sectionProblems(form, 'land', violations)).toEqual({ errors: 1, warnings: 1 })
  expect(sectionProblems(form, 'books', violations)).toEqual({ errors: 1, warnings: 0 })
})
