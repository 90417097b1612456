import { expect, test } from 'vitest'
import { Sha256 } from '#shared/ids.ts'
import { cutUnits } from './cut-units.ts'
import type { RestoreUnit } from './restore-list.ts'

const hash = Sha256.parse('1'.repeat(64))
/** A record may name up to 100 personal objects. */
const unit = (objects: number, size = 1): RestoreUnit => ({
  size,
  objects: Array.from({ length: objects }, () => ({ hash, kind: 'personal' })),
})

test('a reply holds no more objects than it may, whatever its units hold', () => {
  const units = Array.from({ length: 80 }, () => unit(101))
  const replies = cutUnits(units, { objects: 2_400, bytes: 1_000 })
  const counts = replies.map((part) => part.reduce((sum, { objects }) => sum + objects.length, 0))
  expect(counts).toEqual([2_323, 2_323, 2_323, 1_111])
  expect(replies.flat()).toEqual(units)
})

test('and no more bytes', () => {
  const replies = cutUnits([unit(1, 6), unit(1, 6), unit(2, 4)], { objects: 10, bytes: 10 })
  expect(replies.map((part) => part.length)).toEqual([1, 2])
})
