import { expect, test } from 'vitest'
import { FormKey } from '#shared/ids.ts'
import { neededBy, withUses } from './chosen-forms.ts'

const [s, a, b] = ['S', 'A', 'B'].map((key) => FormKey.parse(key)) as [FormKey, FormKey, FormKey]
const uses = new Map<FormKey, readonly FormKey[]>([
  [s, []],
  [a, [s, b]],
  [b, [s]],
])

test('a form takes along the open forms that it reads', () => {
  expect(withUses([a], [s, a, b], uses)).toEqual([s, a, b])
  expect(withUses([a], [a, b], uses)).toEqual([a, b])
  expect(withUses([s], [s, a, b], uses)).toEqual([s])
})

test('a form that another chosen one reads cannot be left out', () => {
  expect(neededBy(s, [s, a, b], uses)).toEqual([a, b])
  expect(neededBy(a, [s, a, b], uses)).toEqual([])
})
