import { expect, test } from 'vitest'
import { chinaDay, inChina } from './china-day.ts'
import { Instant } from './ids.ts'

test.each([
  ['2026-11-27T15:59:59Z', '2026-11-27', '2026-11-27T23:59:59'],
  ['2026-11-27T16:00:00Z', '2026-11-28', '2026-11-28T00:00:00'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01', '2027-01-01T00:00:00'],
  ['9999-12-31T20:00:00Z', '9999-12-31', '9999-12-31T23:59:59'],
])('%s falls on %s in China', (instant, day, moment) => {
  expect(chinaDay(Instant.parse(instant))).toBe(day)
  expect(inChina(new Date(instant))).toBe(moment)
})
