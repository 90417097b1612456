import { expect, test } from 'vitest'
import { anAppointment, aParty } from '#shared/testing/hand-off.ts'
import { newestAppointment, revokedKeys } from './newest-appointment.ts'

const [district, later] = [await aParty(2), await aParty(5)]
const first = anAppointment(district)
const second = anAppointment(district, {
  serial: 2,
  signing: later.pair.public,
  revoked: [district.pair.public],
})

test('the highest serial holds, whichever came first', () => {
  expect(newestAppointment([first, second])).toBe(second)
  expect(newestAppointment([second, first])).toBe(second)
  expect(newestAppointment([])).toBeUndefined()
})

test('of two with one serial the same one holds on every machine', () => {
  const twin = anAppointment(district, { issued_at: '2026-12-01T00:00:00Z' })
  expect(newestAppointment([first, twin])).toBe(twin)
  const other = { ...first, revoked: [first.root] }
  expect(newestAppointment([first, other])).toBe(newestAppointment([other, first]))
  expect(newestAppointment([twin, first])).toBe(twin)
})

test('a revocation is not taken back by another appointment', () => {
  const third = anAppointment(district, { serial: 3, signing: later.pair.public })
  expect(revokedKeys([first, second, third])).toEqual(new Set([district.pair.public]))
})
