import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SchoolCode } from '#shared/ids.ts'
import { chooseReplies } from './reply-files.ts'

const ours = SchoolCode.parse('9901010001')
const name = (school: number, seq: number) => `${school}-01234567-5eed0001-${seq}.jhr`
const ownName = (seq: number) => name(9_901_010_001, seq)

test('on a stick with three thousand replies of other schools, ours are read', () => {
  const others = Array.from({ length: 3_000 }, (_, at) => name(9_900_000_000 + at, 1))
  const { names, unread } = chooseReplies([...others, ownName(7)].sort(), [ours], {
    ours: 5_000,
    all: 500,
  })
  expect(names).toContain(ownName(7))
  expect(names).toHaveLength(500)
  expect(unread).toEqual({ ours: 0, others: 2_501 })
})

test('of too many of our own the highest numbers are read', () => {
  const all = Array.from({ length: 12 }, (_, at) => ownName(at + 1))
  const { names, unread } = chooseReplies(all, [ours], { ours: 3, all: 3 })
  expect([...names].sort()).toEqual([ownName(10), ownName(11), ownName(12)])
  expect(unread).toEqual({ ours: 9, others: 0 })
})

test('a thousand files that only claim our code and a high number do not hide the genuine one', () => {
  const junk = Array.from({ length: 1_000 }, (_, at) => ownName(999_000 + at))
  const { names, unread } = chooseReplies([...junk, ownName(7)], [ours], { ours: 5_000, all: 500 })
  expect(names).toContain(ownName(7))
  expect(unread).toEqual({ ours: 0, others: 0 })
})

test('a copy that a system has renamed is still ours; what only looks like the code is not', () => {
  const copy = '9901010001-01234567-5eed0001-3 (1).jhr'
  const longer = '99010100012-01234567-5eed0001-3.jhr'
  expect(chooseReplies([copy, longer], [ours], { ours: 1, all: 1 })).toEqual({
    names: [copy],
    unread: { ours: 0, others: 1 },
  })
})

test('nothing is lost without being counted, and nothing is read twice', () => {
  const file = fc.oneof(
    fc.nat(30).map((seq) => ownName(seq)),
    fc.nat(30).map((at) => name(9_900_000_000 + at, 1)),
    fc.constantFrom('x.jhr', '回复.jhr'),
  )
  fc.assert(
    fc.property(fc.uniqueArray(file), fc.nat(20), (files, most) => {
      const { names, unread } = chooseReplies(files, [ours], { ours: most, all: most })
      expect(new Set(names).size).toBe(names.length)
      expect(names.length + unread.ours + unread.others).toBe(files.length)
      expect(names.length).toBe(Math.min(most, files.length))
      for (const one of names) expect(files).toContain(one)
      if (unread.ours > 0) expect(names.every((one) => one.startsWith(ours))).toBe(true)
    }),
  )
})
