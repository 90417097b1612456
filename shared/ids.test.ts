import { expect, test } from 'vitest'
import { Instant } from './ids.ts'

test.each(['2026-11-03T08:15:00Z', '2028-02-29T23:59:59.999Z', '2026-11-03T00:00:00.5Z'])(
  'an instant: %s',
  (text) => {
    expect(Instant.safeParse(text).success).toBe(true)
  },
)

test.each([
  // The two on which engines differ, and so would two readers of one file.
  '2026-02-30T00:00:00Z',
  '2026-11-03T24:00:00Z',
  '2026-11-03T23:59:60Z',
  '2027-02-29T00:00:00Z',
  '2026-11-03T08:15:00+08:00',
  '2026-11-03T08:15Z',
  '2026-11-03 08:15:00Z',
  '2026-11-03T08:15:00.1234Z',
])('no instant: %s', (text) => {
  expect(Instant.safeParse(text).success).toBe(false)
})
