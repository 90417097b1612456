import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutBundles } from './cut-bundles.ts'

const objects = fc.array(fc.nat({ max: 12 }).map((size) => ({ bytes: new Uint8Array(size) })))
const room = fc.record({ objects: fc.integer({ min: 1, max: 5 }), bytes: fc.nat({ max: 20 }) })
const sum = (bundle: readonly { readonly bytes: Uint8Array }[]) =>
  bundle.reduce((total, { bytes }) => total + bytes.length, 0)

test('nothing is lost, nothing is moved, no bundle is empty', async () => {
  await fc.assert(
    fc.asyncProperty(objects, room, async (given, limits) => {
      const bundles = cutBundles(given, limits)
      expect(bundles.flat()).toEqual(given)
      expect(bundles.every((bundle) => bundle.length > 0)).toBe(true)
    }),
  )
})

test('no bundle is fuller than its room, unless one object alone is', async () => {
  await fc.assert(
    fc.asyncProperty(objects, room, async (given, limits) => {
      for (const bundle of cutBundles(given, limits)) {
        expect(bundle.length).toBeLessThanOrEqual(limits.objects)
        expect(sum(bundle) <= limits.bytes || bundle.length === 1).toBe(true)
      }
    }),
  )
})

test('a bundle is begun only when the one before had no room', async () => {
  await fc.assert(
    fc.asyncProperty(objects, room, async (given, limits) => {
      const bundles = cutBundles(given, limits)
      for (const [at, bundle] of bundles.slice(1).entries()) {
        const before = bundles[at] ?? []
        const isFull = before.length === limits.objects
        expect(isFull || sum(before) + sum(bundle.slice(0, 1)) > limits.bytes).toBe(true)
      }
    }),
  )
})
