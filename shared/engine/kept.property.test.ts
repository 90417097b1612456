import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, rational } from '#shared/number/rational.ts'
import { Doubles } from './doubles.ts'
import { Extremes } from './extremes.ts'
import { Heap } from './heap.ts'
import { SlotSet } from './slot-set.ts'

const slot = fc.integer({ min: 0, max: 300 })

test('a slot set is a set that is walked in order', async () => {
  await fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), slot)), (steps) => {
      const [set, model] = [new SlotSet(), new Set<number>()]
      for (const [isAdded, number] of steps) {
        if (isAdded) {
          set.add(number)
          model.add(number)
        } else {
          set.delete(number)
          model.delete(number)
        }
      }
      expect([...set]).toEqual([...model].toSorted((a, b) => a - b))
      expect(set.size).toBe(model.size)
    }),
  )
})

test('a heap gives each number once, from the least', async () => {
  await fc.assert(
    fc.property(fc.array(slot), (numbers) => {
      const heap = new Heap()
      for (const number of numbers) heap.add(number)
      const taken: number[] = []
      for (let next = heap.take(); next !== undefined; next = heap.take()) taken.push(next)
      expect(taken).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    }),
  )
})

test('extremes know the least and the greatest of what is left', async () => {
  const number = fc
    .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 4 }))
    .map(([n, d]) => rational(BigInt(n), BigInt(d)))
  await fc.assert(
    fc.property(fc.array(number), fc.infiniteStream(fc.boolean()), (numbers, leaves) => {
      const [least, greatest] = [new Extremes(false), new Extremes(true)]
      const left: typeof numbers = []
      for (const each of numbers) {
        least.add(each)
        greatest.add(each)
        left.push(each)
        const gone = leaves.next().value ? left.shift() : undefined
        if (gone !== undefined) {
          least.remove(gone)
          greatest.remove(gone)
        }
        const sorted = left.toSorted(compare)
        expect(least.first()).toEqual(sorted[0])
        expect(greatest.first()).toEqual(sorted.at(-1))
      }
    }),
  )
  expect(() => new Extremes(false).remove(rational(1n))).toThrow('never added')
})

test('doubles tell every row whose state changes, and no other', async () => {
  const key = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
  await fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), key)), (steps) => {
      const doubles = new Doubles()
      const keys = new Map<number, string | undefined>()
      const isDoubled = (row: number) =>
        keys.get(row) !== undefined &&
        [...keys.values()].filter((each) => each === keys.get(row)).length > 1
      const all = [0, 1, 2, 3, 4, 5]
      for (const [row, next] of steps) {
        const before = all.filter(isDoubled)
        keys.set(row, next)
        const touched = doubles.change(row, next)
        const after = all.filter(isDoubled)
        expect(all.filter((each) => doubles.isDoubled(each))).toEqual(after)
        const changed = all.filter((each) => before.includes(each) !== after.includes(each))
        expect(touched).toEqual(expect.arrayContaining(changed))
      }
    }),
  )
})
