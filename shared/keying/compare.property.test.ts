import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeyedText } from '#shared/contract/keying.ts'
import {
  decidedIn,
  type Keyed,
  keyedIn,
  type Mismatch,
  mismatches,
  placeOf,
  rowTaken,
  settled,
} from './compare.ts'

const fields = ['a', 'b', 'c', 'd']
const rows = Array.from({ length: 12 }, (_, at) => String(at + 1))
const by = { rows, fields, meaning: (_: string, text: string) => text.trim() }

/** A pass: some rows, each with some texts that are not blank. */
const aPass = fc
  .dictionary(
    fc.constantFrom(...rows),
    fc.dictionary(fc.constantFrom(...fields), fc.constantFrom('1', '2', '张', 'x y'), {
      minKeys: 1,
    }),
  )
  .map(
    (made): Keyed =>
      new Map(Object.entries(made).map(([row, texts]) => [row, new Map(Object.entries(texts))])),
  )

const textsOf = (pass: Keyed): readonly KeyedText[] =>
  [...pass].flatMap(([row, texts]) =>
    [...texts].map(([field, text]) => ({ pass: 'first' as const, row, field, text })),
  )

const turned = (one: Mismatch): Mismatch =>
  one.kind === 'row'
    ? { ...one, only: one.only === 'first' ? 'second' : 'first' }
    : { ...one, first: one.second, second: one.first }

test('equal passes have no mismatch, in whatever order they were typed', () => {
  fc.assert(
    fc.property(aPass, fc.infiniteStream(fc.nat()), (pass, stream) => {
      const shuffled = textsOf(pass)
        .map((text) => [stream.next().value ?? 0, text] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, text]) => text)
      expect(mismatches(pass, keyedIn(shuffled, 'first'), by)).toEqual([])
      expect(settled(pass, pass, [], new Map())).toEqual(pass)
    }),
  )
})

test('each injected difference appears exactly once, and nothing else does', () => {
  const places = fc.uniqueArray(fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...fields)), {
    selector: ([row, field]) => `${row} ${field}`,
  })
  fc.assert(
    fc.property(aPass, places, fc.subarray(rows), (first, changed, missing) => {
      const second = new Map([...first].map(([row, texts]) => [row, new Map(texts)]))
      const expected = new Set<string>()
      const gone = missing.filter((row) => first.has(row))
      for (const row of gone) {
        second.delete(row)
        expected.add(`${row} `)
      }
      for (const [row, field] of changed) {
        if (gone.includes(row) || !first.has(row)) continue
        second.get(row)?.set(field, 'differs')
        expected.add(`${row} ${field}`)
      }
      const found = mismatches(first, second, by).map(placeOf)
      const names = found.map(({ row, field }) => `${row} ${field}`)
      expect(names.toSorted()).toEqual([...expected].toSorted())
    }),
  )
})

test('the order of the passes does not matter', () => {
  fc.assert(
    fc.property(aPass, aPass, (one, other) => {
      expect(mismatches(other, one, by)).toEqual(mismatches(one, other, by).map(turned))
    }),
  )
})

test('deciding everything for one pass settles to that pass', () => {
  fc.assert(
    fc.property(aPass, aPass, fc.boolean(), (first, second, isFirst) => {
      const wanted = isFirst ? first : second
      const differing = mismatches(first, second, by)
      const decided = new Map(
        differing.map((one) => {
          const { row, field } = placeOf(one)
          const text = wanted.get(row)?.get(field) ?? ''
          return [`${row} ${field}`, one.kind === 'row' && wanted.has(row) ? rowTaken : text]
        }),
      )
      const got = settled(first, second, differing, decided)
      for (const row of rows) {
        expect(Object.fromEntries(got.get(row) ?? [])).toEqual(
          Object.fromEntries(wanted.get(row) ?? []),
        )
      }
    }),
  )
})

test('what is typed anew after a decision opens it again, and nothing else', () => {
  const typed = (pass: KeyedText['pass'], field: string, text: string): KeyedText => ({
    ...{ pass, row: '2', field, text },
  })
  const before = [typed('first', 'a', '1'), typed('second', 'a', '2')]
  const decided = [...before, typed('decided', 'a', '2'), typed('decided', 'b', '')]
  expect([...decidedIn(decided)]).toEqual([
    ['2 a', '2'],
    ['2 b', ''],
  ])
  expect([...decidedIn([...decided, typed('second', 'a', '3')])]).toEqual([['2 b', '']])
})
