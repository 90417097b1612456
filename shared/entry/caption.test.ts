import { expect, test } from 'vitest'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { captionOf } from './caption.ts'

test('a row that is known by a code is called by the label of the code', () => {
  const pack = builtInPack()
  const register = pack.registers.find((one) => one.key === 'A.sports_facilities')
  if (register === undefined) throw new Error('the pack lacks sports facilities')
  expect(captionOf(pack, register, 'track', (text) => text.zh)).toBe('田径场')
  expect(captionOf(pack, register, undefined, (text) => text.zh)).toBe('')
})
