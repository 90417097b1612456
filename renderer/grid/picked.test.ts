import fc from 'fast-check'
import { expect, test } from 'vitest'
import { all, blockOf, grown, isBlock, moved, only, type Picked, span, type Way } from './picked.ts'

const shape = { rows: 100, columns: 5, page: 20 }
const at = (row: number, column: number) => only({ row, column })
const go = (picked: Picked, ...ways: readonly Way[]) =>
  ways.reduce<Picked>((here, way) => moved(here, way, shape) ?? here, picked)

test.each([
  ['right', 3, 3],
  ['left', 3, 1],
  ['up', 2, 2],
  ['down', 4, 2],
  ['row-start', 3, 0],
  ['row-end', 3, 4],
  ['top', 0, 2],
  ['bottom', 99, 2],
  ['first', 0, 0],
  ['last', 99, 4],
  ['page-down', 23, 2],
  ['page-up', 0, 2],
  ['next', 3, 3],
  ['previous', 3, 1],
] as const)('%s leads from (3,2) to (%i,%i)', (way, row, column) => {
  expect(moved(at(3, 2), way, shape)).toEqual(at(row, column))
})

test('up from the first row is the head, down from the last row the blank line', () => {
  expect(go(at(0, 1), 'up')).toEqual(at(-1, 1))
  expect(go(at(0, 1), 'up', 'up', 'down')).toEqual(at(0, 1))
  expect(go(at(99, 1), 'down', 'down')).toEqual(at(100, 1))
})

test('Tab goes from row to row and leaves at both ends', () => {
  expect(go(at(3, 4), 'next')).toEqual(at(4, 0))
  expect(go(at(4, 0), 'previous')).toEqual(at(3, 4))
  expect(moved(at(100, 4), 'next', shape)).toBeUndefined()
  expect(moved(at(0, 0), 'previous', shape)).toBeUndefined()
})

test('a block grows from the active cell and shrinks back to it', () => {
  const block = ['down', 'down', 'right'].reduce<Picked>(
    (here, way) => grown(here, way as Way, shape),
    at(3, 2),
  )
  expect(blockOf(block)).toEqual({ top: 3, bottom: 5, left: 2, right: 3 })
  expect(isBlock(block)).toBe(true)
  expect(isBlock(grown(grown(at(3, 2), 'down', shape), 'up', shape))).toBe(false)
  expect(grown(at(100, 2), 'up', shape)).toEqual(at(100, 2))
  expect(blockOf(all(shape))).toEqual({ top: 0, bottom: 99, left: 0, right: 4 })
  expect(span(2, 4)).toEqual([2, 3, 4])
})

test('no way leads out of the grid', () => {
  const ways: readonly Way[] = [
    'left',
    'right',
    'up',
    'down',
    'page-up',
    'page-down',
    'last',
    'next',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...ways), fc.boolean()), { maxLength: 60 }),
      fc.nat(3),
      (steps, rows) => {
        const small = { rows, columns: 3, page: 2 }
        let here: Picked = only({ row: 0, column: 0 })
        for (const [way, isGrowing] of steps)
          here = isGrowing ? grown(here, way, small) : (moved(here, way, small) ?? here)
        for (const spot of [here.active, here.far]) {
          expect(spot.row).toBeGreaterThanOrEqual(-1)
          expect(spot.row).toBeLessThanOrEqual(rows)
          expect(spot.column).toBeGreaterThanOrEqual(0)
          expect(spot.column).toBeLessThan(3)
        }
      },
    ),
  )
})
