import { expect, test } from 'vitest'
import { changeBetween, isPositive, shownNumber } from '#shared/number/shown.ts'
import { dayOf, momentOf, timeOf } from './moment.ts'
import { shownSize } from './size.ts'

test.each([
  ['1234567.5', undefined, '1,234,567.5'],
  ['4.875389408099', 2, '4.88'],
  ['4.5', 2, '4.50'],
  ['-1234', 0, '-1,234'],
  ['999', undefined, '999'],
  ['0.005', 2, '0.01'],
  ['十二', 2, '十二'],
])('%s with %s places reads %s', (text, places, shown) => {
  expect(shownNumber(text, places)).toBe(shown)
})

test('a change says its direction and its exact size', () => {
  expect(changeBetween('0.1', '0.3')).toEqual({ up: true, amount: '0.2', share: '200%' })
  expect(changeBetween('3310', '3300')).toEqual({ up: false, amount: '10', share: '0.3%' })
  expect(changeBetween('0', '7')).toEqual({ up: true, amount: '7' })
  expect(changeBetween('33100', '33101')).toEqual({ up: true, amount: '1' })
  expect(changeBetween('7', '7')).toBeUndefined()
  expect(changeBetween('', '7')).toBeUndefined()
})

test('only a decimal above zero is positive', () => {
  expect(isPositive('0.01')).toBe(true)
  expect(isPositive('0')).toBe(false)
  expect(isPositive(undefined)).toBe(false)
})

test('moments are shown in the time of China, whatever the zone of the machine', () => {
  const at = new Date('2026-11-03T01:05:07Z')
  expect(dayOf(at)).toBe('2026-11-03')
  expect(dayOf(new Date('2026-11-03T16:00:00Z'))).toBe('2026-11-04')
  expect(timeOf(at.toISOString())).toBe('09:05:07')
  expect(momentOf(at.toISOString())).toBe('2026-11-03 09:05')
})

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [3_355_443, '3.2 MB'],
  [20_480, '20 KB'],
])('%d bytes read %s', (bytes, shown) => {
  expect(shownSize(bytes)).toBe(shown)
})
