import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTownships, townshipText } from './township-list.ts'

test('any of the usual signs stands between two names, and a name stands once', () => {
  expect(readTownships(' 青石镇、白云乡， 小岭乡;青石镇\n')).toEqual(['青石镇', '白云乡', '小岭乡'])
  expect(readTownships(' 、 ')).toBeNull()
})

test('what is typed again is the same list', () => {
  const name = fc.stringMatching(/^[一-龥]{1,6}$/)
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1 }), (names) => {
      expect(readTownships(townshipText(names))).toEqual(names)
    }),
  )
  expect(readTownships(townshipText(null))).toBeNull()
})
