import { expect, test } from 'vitest'
import { Period } from '#shared/ids.ts'
import { words } from '#shared/words/words.ts'
import { schoolYearOf, schoolYearsAround, shownPeriod } from './period.ts'

test.each([
  ['2026-09-01', '2026-2027'],
  ['2026-08-31', '2025-2026'],
  ['2027-01-15', '2026-2027'],
])('%s lies in %s', (day, year) => {
  expect(schoolYearOf(day)).toBe(year)
})

test('three years can be chosen, newest first', () => {
  expect(schoolYearsAround('2026-11-23')).toEqual(['2026-2027', '2025-2026', '2024-2025'])
})

test.each([
  ['2026-2027', '2026-2027 学年'],
  ['2026-2027.autumn', '2026-2027 秋'],
  ['2026-2027.spring', '2026-2027 春'],
  ['2026-11', '2026-11'],
])('%s reads %s', (period, shown) => {
  expect(shownPeriod(words.zh, Period.parse(period))).toBe(shown)
})
