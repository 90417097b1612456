import { expect, test } from 'vitest'
import { partOf } from './write-course.tsx'

const at = (phase: 'packing' | 'writing' | 'checking', done: number, total = 300) =>
  partOf({ phase, files: { done: 0, total: 1 }, bytes: { done, total } })

test('the bar never goes backwards, and is full only when all was read once more', () => {
  expect([partOf(null), at('packing', 0, 0)]).toEqual([undefined, undefined])
  const parts = [at('writing', 0), at('writing', 300), at('checking', 0), at('checking', 150)]
  expect(parts).toEqual([...parts].sort())
  expect(parts.every((part) => part !== undefined && part < 1)).toBe(true)
  expect(at('checking', 300)).toBe(1)
})
