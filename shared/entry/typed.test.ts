import { expect, test } from 'vitest'
import type { FieldType } from '#shared/pack/field.ts'
import { answerOf, typedLast, typedList, typedOf } from './typed.ts'

const dec: FieldType = { kind: 'dec', places: 2 }

test.each<[FieldType, string, unknown]>([
  [dec, '3310', '3310'],
  [dec, '３３１０．５', '3310.5'],
  [dec, '3,310.50', '3310.5'],
  [dec, '1，234', '1234'],
  [dec, '.5', '0.5'],
  [dec, '12.', '12'],
  [dec, '007', '7'],
  [dec, ' 12 ', '12'],
  [dec, '1,5', '1,5'],
  [dec, '约300', '约300'],
  [dec, '-0', '0'],
  [{ kind: 'int' }, '0', '0'],
  [{ kind: 'year' }, '2008年', '2008'],
  [{ kind: 'date' }, '2026/9/1', '2026-09-01'],
  [{ kind: 'date' }, '20260901', '2026-09-01'],
  [{ kind: 'date' }, '2026年9月1日', '2026-09-01'],
  [{ kind: 'date' }, '九月', '九月'],
  [{ kind: 'ym' }, '2026.9', '2026-09'],
  [{ kind: 'uscc' }, '１２33 0000 4123 4567 8x', '12330000412345678X'],
  [{ kind: 'phone' }, '138 0000 0000', '13800000000'],
  [{ kind: 'bool' }, 'true', true],
  [{ kind: 'bool' }, 'false', false],
  [{ kind: 'name' }, ' 𠮷田·艾力 ', ' 𠮷田·艾力 '],
  [{ kind: 'text', max: 60 }, '　 ', undefined],
  [dec, '', undefined],
])('%j %s is %j', (type, typed, answer) => {
  expect(answerOf(type, typed)).toEqual(answer)
})

test('an answer comes back as text for the field', () => {
  expect(typedOf(undefined)).toBe('')
  expect(typedOf('4.5')).toBe('4.5')
  expect(typedOf(false)).toBe('false')
  expect(typedOf(['1', '2'])).toBe('1 2')
})

test('the entries of a list are parted as they were meant', () => {
  const known = (entry: string) =>
    ['留守', '残疾', 'On quota, on duty', 'Left behind'].includes(entry)
  expect(typedList('留守、残疾', known)).toEqual(['留守', '残疾'])
  expect(typedList('留守，残疾', known)).toEqual(['留守', '残疾'])
  expect(typedList('留守 残疾', known)).toEqual(['留守', '残疾'])
  expect(typedList('On quota, on duty；Left behind', known)).toEqual([
    'On quota, on duty',
    'Left behind',
  ])
  expect(typedList('留守 别的', known)).toEqual(['留守', '别的'])
  expect(typedLast('留守、残')).toEqual({ before: '留守', last: '残' })
  expect(typedLast('残')).toEqual({ before: '', last: '残' })
})
