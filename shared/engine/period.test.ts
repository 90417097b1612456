import { expect, test } from 'vitest'
import { numberValue, textValue } from '#shared/expression/value.ts'
import { Period } from '#shared/ids.ts'
import { rational } from '#shared/number/rational.ts'
import { figureOf } from './figure.ts'
import { daysOf, startYear } from './period.ts'

test.each([
  ['2026-2027', 2026, '2026-09-01', '2027-09-01'],
  ['2026-2027.autumn', 2026, '2026-09-01', '2027-02-01'],
  ['2026-2027.spring', 2026, '2027-02-01', '2027-09-01'],
  ['2026-11', 2026, '2026-11-01', '2026-12-01'],
  ['2026-12', 2026, '2026-12-01', '2027-01-01'],
  ['2027-08', 2026, '2027-08-01', '2027-09-01'],
  ['2026-09', 2026, '2026-09-01', '2026-10-01'],
])('%s is of the school year %i, from %s until %s', (text, year, first, after) => {
  const period = Period.parse(text)
  expect(startYear(period)).toBe(year)
  expect(daysOf(period)).toEqual({ first, after })
})

test('a figure has 12 decimals, and none when it is too long to store', () => {
  expect(figureOf(numberValue(rational(2n, 3n)))).toEqual({
    state: 'value',
    value: '0.666666666667',
  })
  expect(figureOf(numberValue(rational(10n ** 40n)))).toEqual({
    state: 'not_applicable',
    reason: 'too_large',
  })
  expect(() => figureOf(textValue('x'))).toThrow('no figure')
})
