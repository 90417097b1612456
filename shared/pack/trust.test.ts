import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant, KeyId, PlainDate, Sha256 } from '#shared/ids.ts'
import { faultOf } from '#shared/testing/faults.ts'
import {
  type HeldPack,
  latestSigned,
  mayBegin,
  maySeal,
  packForNewDrafts,
  packState,
  shelve,
} from './trust.ts'

const key = (letter: string) => KeyId.parse(letter.repeat(43))
const under = { kind: 'real', developmentKey: key('d'), signedTime: undefined } as const
const at = (text: string) => Instant.parse(text)

/** A version of the pack; confirmed unless something else is said. */
function version(number: number, more: Partial<HeldPack> = {}): HeldPack {
  const hash = Sha256.parse(number.toString(16).padStart(64, '0'))
  return { id: 'a.pack', version: number, hash, issuer: key('i'), confirmedBy: key('c'), ...more }
}
const builtIn = (number: number): HeldPack => {
  const { confirmedBy: _, issuer: __, ...rest } = version(number)
  return rest
}
const shelf = (...packs: readonly HeldPack[]) =>
  packs.reduce<readonly HeldPack[]>((held, one) => shelve(held, one, under).packs, [])

test('a higher version takes the place of a lower one, which stays', () => {
  const [one, two] = [version(1), version(2)]
  const packs = shelf(one, two)
  expect(packs.map((each) => packState(packs, each, undefined))).toEqual(['superseded', 'current'])
  expect(packForNewDrafts(packs, 'a.pack', undefined)).toEqual(two)
  expect(packForNewDrafts(packs, 'b.pack', undefined)).toBeUndefined()
})

test('there is no way back to a lower version', async () => {
  expect(await faultOf(() => shelve(shelf(version(2)), version(1), under))).toEqual({
    code: 'pack-older',
    details: { id: 'a.pack', offered: 1, held: 2 },
  })
})

test('a lower version that was there already is no way back', () => {
  const packs = shelf(version(1), version(2))
  expect(shelve(packs, version(1), under)).toEqual({ packs, outcome: 'already' })
})

test('a version is used once', async () => {
  const other = { ...version(1), hash: version(9).hash }
  expect(await faultOf(() => shelve(shelf(version(1)), other, under))).toEqual({
    code: 'pack-version-reused',
    details: { id: 'a.pack', version: 1 },
  })
})

test('a confirmation is added to what was there without one, and never lost', () => {
  const first = shelve([], builtIn(1), under)
  expect(first.outcome).toBe('new')
  const then = shelve(first.packs, version(1), under)
  expect(then).toEqual({ packs: [version(1)], outcome: 'confirmed' })
  expect(shelve(then.packs, builtIn(1), under)).toEqual({ ...then, outcome: 'already' })
  const rotated = version(1, { confirmedBy: key('e') })
  expect(shelve(then.packs, rotated, under)).toEqual({ packs: [rotated], outcome: 'confirmed' })
})

test("the program's own pack never puts away a confirmed one", () => {
  const packs = shelf(version(1), builtIn(5))
  expect(packForNewDrafts(packs, 'a.pack', undefined)).toEqual(version(1))
  expect(packState(packs, builtIn(5), undefined)).toBe('superseded')
  expect(shelve(packs, version(2), under).outcome).toBe('new')
})

test('a withdrawn version begins nothing and seals nothing', () => {
  const bad = version(1)
  const packs = shelf(bad, version(2, { withdraws: [{ version: 1 }] }))
  const state = packState(packs, bad, undefined)
  expect(state).toBe('withdrawn')
  expect([mayBegin(state), maySeal(state)]).toEqual([false, false])
})

test('a withdrawal stays when a still higher version says nothing of it', () => {
  const packs = shelf(version(1), version(2, { withdraws: [{ version: 1 }] }), version(3))
  expect(packState(packs, version(1), undefined)).toBe('withdrawn')
})

test('the last day counts whole, in China, and only signed time counts', () => {
  const old = version(1, { expires_on: PlainDate.parse('2027-08-31') })
  const packs = shelf(old)
  expect(packState(packs, old, undefined)).toBe('current')
  expect(packState(packs, old, at('2027-08-31T15:59:59Z'))).toBe('current')
  expect(packState(packs, old, at('2027-08-31T16:00:00Z'))).toBe('expired')
  expect(packForNewDrafts(packs, 'a.pack', at('2027-08-31T16:00:00Z'))).toBeUndefined()
})

test('a pack is not installed after its last day; one that is held is confirmed all the same', async () => {
  const offer = version(1, { expires_on: PlainDate.parse('2027-08-31') })
  const signed = (text: string) => ({ ...under, signedTime: at(text) })
  expect(shelve([], offer, signed('2027-08-31T15:59:59Z')).outcome).toBe('new')
  const late = signed('2027-08-31T16:00:00Z')
  expect(await faultOf(() => shelve([], offer, late))).toEqual({
    code: 'pack-offered-late',
    details: { id: 'a.pack', version: 1, expires_on: '2027-08-31' },
  })
  const { confirmedBy: _, ...unconfirmed } = offer
  expect(shelve([unconfirmed], offer, late).outcome).toBe('confirmed')
})

test('expiry blocks new drafts and never the sealing of an open one', () => {
  expect([mayBegin('expired'), maySeal('expired')]).toEqual([false, true])
  expect([mayBegin('superseded'), maySeal('superseded')]).toEqual([false, true])
  expect([mayBegin('current'), maySeal('current')]).toEqual([true, true])
})

test('signed time never runs back', () => {
  const [early, late] = [at('2026-09-01T00:00:00Z'), at('2026-09-01T00:00:00.5Z')]
  expect(latestSigned(undefined, early)).toBe(early)
  expect(latestSigned(early, late)).toBe(late)
  expect(latestSigned(late, early)).toBe(late)
})

test('the development key is for test workspaces', async () => {
  const developed = version(1, { issuer: key('d') })
  expect((await faultOf(() => shelve([], developed, under))).code).toBe('pack-development-key')
  expect(shelve([], developed, { ...under, kind: 'test' }).outcome).toBe('new')
})

test('whatever arrives in whatever order, the highest that came is current and none is lost', async () => {
  const offers = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.property(offers, (numbers) => {
      let packs: readonly HeldPack[] = []
      for (const number of numbers) {
        const before = packs
        try {
          packs = shelve(packs, version(number), under).packs
        } catch {
          // A lower one: refused as above, and nothing has changed.
          expect(number).toBeLessThan(Math.max(...before.map((one) => one.version)))
        }
        for (const one of before) expect(packs).toContain(one)
      }
      expect(packForNewDrafts(packs, 'a.pack', undefined)?.version).toBe(Math.max(...numbers))
    }),
  )
})
