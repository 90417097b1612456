import { expect, test } from 'vitest'
import { createPicking, readOfRow } from './picking.ts'

test('a row hears nothing while nothing changes for it', () => {
  const picking = createPicking()
  const before = picking.ofRow(7)
  picking.pick({ active: { row: 3, column: 1 }, far: { row: 5, column: 2 } })
  expect(picking.ofRow(7)).toBe(before)
  expect(readOfRow(picking.ofRow(3))).toEqual({ active: 1, from: 1, to: 2 })
  expect(readOfRow(picking.ofRow(5))).toEqual({ active: undefined, from: 1, to: 2 })
})

test('going elsewhere ends typing', () => {
  const picking = createPicking()
  const heard: string[] = []
  picking.subscribe(() => heard.push(picking.mode()))
  picking.setMode('replacing')
  picking.setMode('replacing')
  picking.pick({ active: { row: 1, column: 0 }, far: { row: 1, column: 0 } })
  expect(heard).toEqual(['replacing', 'moving'])
  const alone = readOfRow(picking.ofRow(1))
  expect(alone.active).toBe(0)
  expect(alone.from).toBeGreaterThan(alone.to)
})
