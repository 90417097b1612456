import fc from 'fast-check'
import { expect, test } from 'vitest'
import { masked } from './mask.ts'

test.each([
  ['11010119900307002X', '110***********002X'],
  ['0990-5550131', '099*****0131'],
  ['𠮷卡〇阿卜杜拉·木', '𠮷卡〇**杜拉·木'],
  ['5550131', '5******'],
  ['', ''],
])('%s is shown as %s', (text, shown) => {
  expect(masked(text)).toBe(shown)
})

test('a mask keeps the length and never shows more than seven letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = [...text].map((letter) => (letter === '*' ? '-' : letter)).join('')
      const shown = [...masked(plain)]
      expect(shown).toHaveLength([...plain].length)
      expect(shown.filter((letter) => letter !== '*').length).toBeLessThanOrEqual(7)
    }),
  )
})
