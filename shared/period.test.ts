import { expect, test } from 'vitest'
import { Period } from '#shared/ids.ts'
import { daysOf, isAbout, periodKind, startYear } from '#shared/period.ts'

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

test.for([
  ['2026-2027', 'year'],
  ['2026-2027.autumn', 'autumn'],
  ['2026-2027.spring', 'spring'],
  ['2026-11', 'month'],
] as const)('%s is a %s', ([text, kind]) => {
  expect(periodKind(Period.parse(text))).toBe(kind)
})

test.for([
  ['year', '2026-2027', true],
  ['year', '2026-2027.autumn', false],
  ['term', '2026-2027.spring', true],
  ['term', '2026-2027', false],
  ['month', '2026-11', true],
  ['month', '2026-2027', false],
] as const)('a %s form is about %s: %o', ([kind, period, expected]) => {
  expect(isAbout({ period: kind }, Period.parse(period))).toBe(expected)
})
