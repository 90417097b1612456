import { expect, test } from 'vitest'
import { Period } from '#shared/ids.ts'
import { isAbout, periodDays, periodKind } from './period-days.ts'

test.for([
  ['2026-2027', 'year', '2026-09-01', '2027-09-01'],
  ['2026-2027.autumn', 'autumn', '2026-09-01', '2027-02-01'],
  ['2026-2027.spring', 'spring', '2027-02-01', '2027-09-01'],
  ['2026-11', 'month', '2026-11-01', '2026-12-01'],
  ['2026-12', 'month', '2026-12-01', '2027-01-01'],
] as const)('%s is a %s from %s until before %s', ([text, kind, from, to]) => {
  const period = Period.parse(text)
  expect(periodKind(period)).toBe(kind)
  expect(periodDays(period)).toEqual({ from, to })
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
