import { expect, test } from 'vitest'
import { PlainDate } from '#shared/ids.ts'
import { dueState } from './due.ts'

test.each([
  ['2026-10-25', '2026-10-22', 3],
  ['2026-10-25', '2026-10-25', 0],
  ['2026-10-25', '2026-11-26', -32],
  ['2027-01-01', '2026-12-31', 1],
  ['2028-03-01', '2028-02-28', 2],
])('due on %s, seen on %s: %i days left', (day, today, left) => {
  expect(dueState(PlainDate.parse(day), today).left).toBe(left)
})
