import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutBySize } from './cut.ts'

const objects = fc.array(fc.record({ size: fc.nat({ max: 12 }) }))
const room = fc.record({ objects: fc.integer({ min: 1, max: 5 }), bytes: fc.nat({ max: 20 }) })
const sum = (bundle: readonly { readonly size: number }[]) =>
  bundle.reduce((total, { size }) => total + size, 0)

test('nothing is lost, nothing is moved, no bundle is empty', async () => {
  await fc.assert(
    fc.asyncProperty(objects, room, async (given, limits) => {
      const bundles = cutBySize(given, limits)
      expect(bundles.flat()).toEqual(given)
      expect(bundles.every((bundle) => bundle.length > 0)).toBe(true)
    }),
  )
})

test('no bundle is fuller than its room, unless one object alone is', async () => {
  await fc.assert(
    fc.asyncProperty(objects, room, async (given, limits) => {
      for (const bundle of cutBySize(given, limits)) {
        expect(bundle.length).toBeLessThanOrEqual(limits.objects)
        expect(sum(bundle) <= limits.bytes || bundle.length === 1).toBe(true)
      }
    }),
  )
})

test('a bundle is begun only when the one before had no room', async () => {
  await fc.assert(
    fc.asyncProperty(objects, room, async (given, limits) => {
      const bundles = cutBySize(given, limits)
      for (const [at, bundle] of bundles.slice(1).entries()) {
        const before = bundles[at] ?? []
        const isFull = before.length === limits.objects
        expect(isFull || sum(before) + sum(bundle.slice(0, 1)) > limits.bytes).toBe(true)
      }
    }),
  )
})
