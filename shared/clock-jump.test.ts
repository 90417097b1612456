import { expect, test } from 'vitest'
import { clockJump } from '#shared/clock-jump.ts'
import { Instant } from '#shared/ids.ts'

const newest = Instant.parse('2026-11-04T02:00:00Z')

test.for([
  ['2016-11-04T02:00:00Z', 'behind'],
  ['2026-11-03T01:59:59Z', 'behind'],
  ['2026-11-03T02:00:01Z', undefined],
  ['2028-11-01T00:00:00Z', undefined],
  ['2028-11-05T00:00:00Z', 'ahead'],
  ['2036-11-04T02:00:00Z', 'ahead'],
] as const)('a clock that says %s is %s', ([now, expected]) => {
  expect(clockJump(Instant.parse(now), newest)).toBe(expected)
})

test('without a known time nothing can be said', () => {
  expect(clockJump(newest, undefined)).toBeUndefined()
})
