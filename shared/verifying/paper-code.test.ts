import { expect, test } from 'vitest'
import { readPaperCode } from './paper-code.ts'

test('a code is read as it was scanned or typed, whole or its first digits', () => {
  const hash = '548563b2b8abb24b'.repeat(4)
  expect(readPaperCode(hash)).toBe(hash)
  expect(readPaperCode((hash.match(/.{8}/g) ?? []).join(' ').toUpperCase())).toBe(hash)
  expect(readPaperCode(' ５４８５６３ｂ２… ')).toBe('548563b2')
  for (const wrong of ['', '548563b', `${hash}0`, 'K7QM-4T2X', 'http://a.b/548563b2']) {
    expect(readPaperCode(wrong)).toBeUndefined()
  }
})
