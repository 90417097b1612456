import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Epoch, StationId } from '#shared/ids.ts'
import { aParty, aTrustEvent } from '#shared/testing/hand-off.ts'
import { isApproved, isValidPrincipal, trustedKeys } from './trusted-keys.ts'

const [district, principal, station] = [await aParty(2), await aParty(4), await aParty(1)]
const key = principal.pair.public
const subject = { role: 'principal', signing: key }
const until = [{ station: station.id, epoch: '0000000a', through: 3 }]
const approve = (event_no: number) => aTrustEvent(district, { event_no, subject })
const revoke = (event_no: number) =>
  aTrustEvent(district, { event_no, act: 'revoke', subject, reason: '校长调离', until })
const place = (sequence: number, epoch = '0000000a') => ({
  station: StationId.parse(station.id),
  epoch: Epoch.parse(epoch),
  sequence,
})

test('the highest number speaks, and a key of which nobody spoke is not approved', () => {
  expect(isApproved([approve(1)], key)).toBe(true)
  expect(isApproved([approve(1), revoke(2)], key)).toBe(false)
  expect(isApproved([approve(1), revoke(2), approve(3)], key)).toBe(true)
  expect(isApproved([approve(1)], station.pair.public)).toBe(false)
})

test('what comes in any order, and often, ends in the same trust', async () => {
  const events = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.boolean())
      .map(([no, isApproval]) => (isApproval ? approve(no) : revoke(no))),
    { maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(events, fc.array(fc.nat({ max: 5 })), async (told, again) => {
      const shuffled = [...told, ...again.flatMap((at) => told[at] ?? [])].reverse()
      expect(trustedKeys(shuffled)).toEqual(trustedKeys(told))
    }),
  )
})

test('of an approval and a revocation with one number the revocation holds', () => {
  expect(isApproved([revoke(1), approve(1)], key)).toBe(false)
})

test("a revoked principal's signature stays valid up to the place that the revocation names", () => {
  const told = [approve(1), revoke(2)]
  expect(isValidPrincipal([approve(1)], key, place(9))).toBe(true)
  expect(isValidPrincipal(told, key, place(3))).toBe(true)
  expect(isValidPrincipal(told, key, place(4))).toBe(false)
  expect(isValidPrincipal(told, key, place(1, '0000000b'))).toBe(false)
  expect(isValidPrincipal([], key, place(1))).toBe(false)
})

test("a station's key signs nothing as a principal", () => {
  const face = { role: 'station', station: station.id, recipient: station.recipient }
  const approved = aTrustEvent(district, { subject: { ...face, signing: key } })
  expect(isValidPrincipal([approved], key, place(1))).toBe(false)
})
