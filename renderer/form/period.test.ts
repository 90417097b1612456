import { expect, test } from 'vitest'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import { Period } from '#shared/ids.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { words } from '#shared/words/words.ts'
import { periodChoices, standingOf } from './period.ts'

test.each([
  ['2026-09-01', '2026-2027'],
  ['2026-08-31', '2025-2026'],
  ['2027-01-15', '2026-2027'],
])('%s lies in %s', (day, year) => {
  expect(schoolYearOf(day)).toBe(year)
})

const years = { forms: smallPack.forms }
const inTerms = { forms: smallPack.forms.map((form) => ({ ...form, period: 'term' as const })) }
const inMonths = { forms: smallPack.forms.map((form) => ({ ...form, period: 'month' as const })) }

test('three years can be chosen, newest first, and from June on the next one', () => {
  expect(periodChoices(years, '2026-11-23')).toEqual(['2026-2027', '2025-2026', '2024-2025'])
  expect(periodChoices(years, '2027-06-01')[0]).toBe('2027-2028')
  expect(periodChoices(years, '2027-05-31')[0]).toBe('2026-2027')
})

test('terms and months can be chosen where the pack has forms of them', () => {
  expect(periodChoices(inTerms, '2026-11-23').slice(0, 3)).toEqual([
    '2026-2027.spring',
    '2026-2027.autumn',
    '2025-2026.spring',
  ])
  const months = periodChoices(inMonths, '2026-11-23')
  expect(months).toHaveLength(36)
  expect(months.slice(0, 13)).toEqual([
    ...['2027-08', '2027-07', '2027-06', '2027-05', '2027-04', '2027-03', '2027-02', '2027-01'],
    ...['2026-12', '2026-11', '2026-10', '2026-09', '2026-08'],
  ])
})

test.each([
  ['2026-2027', '2026-08-31', 'ahead'],
  ['2026-2027', '2026-09-01', 'now'],
  ['2026-2027.autumn', '2027-02-01', 'over'],
  ['2026-11', '2026-11-30', 'now'],
])('%s seen on %s is %s', (period, day, standing) => {
  expect(standingOf(Period.parse(period), day)).toBe(standing)
})

test.each([
  ['2026-2027', '2026-2027 学年'],
  ['2026-2027.autumn', '2026-2027 秋'],
  ['2026-2027.spring', '2026-2027 春'],
  ['2026-11', '2026-11'],
])('%s reads %s', (period, shown) => {
  expect(shownPeriod(words.zh, Period.parse(period))).toBe(shown)
})
