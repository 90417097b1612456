import { expect, test } from 'vitest'
import { FormKey } from '#shared/ids.ts'
import type { Form } from '#shared/pack/pack.ts'
import { findFields } from './find.ts'

const field = (name: string, zh: string, en: string) => ({
  name,
  label: { zh, en },
  type: { kind: 'int' as const },
})
const form: Form = {
  key: FormKey.parse('A'),
  title: { zh: '办学条件', en: 'Facilities' },
  period: 'year',
  sections: [
    { key: 'all', title: { zh: '全部', en: 'All' }, fields: ['books', 'computers_total'] },
  ],
  fields: [
    field('books', '图书册数', 'Books'),
    field('computers_total', '计算机总数', 'Computers'),
  ],
}

test.each([
  ['图书', ['books']],
  ['BOOK', ['books']],
  ['ｂｏｏｋｓ', ['books']],
  ['computers total', ['computers_total']],
  ['数', ['books', 'computers_total']],
  ['', ['books', 'computers_total']],
  ['没有', []],
])('%s finds %j', (text, names) => {
  expect(findFields(form, text).map((one) => one.name)).toEqual(names)
})
