import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  base64url,
  concat,
  equalBytes,
  fromBase64url,
  fromHex,
  fromUtf8,
  hex,
  utf8,
} from '#shared/bytes.ts'

test('hex and base64url give back what they got', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(fromHex(hex(bytes))).toEqual(bytes)
      expect(fromBase64url(base64url(bytes))).toEqual(bytes)
      expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
    }),
  )
})

test('base64url is the same across the border of its pieces', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 251)
  expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
})

test.each(['A', 'AB', 'AAB', 'AA==', 'A+', 'A/', ' AA', 'AA\n', '中'])(
  'base64url has one spelling, which %j is not',
  (text) => {
    expect(fromBase64url(text)).toBeUndefined()
  },
)

test.each(['a', 'AB', '0g'])('hex has one spelling, which %j is not', (text) => {
  expect(fromHex(text)).toBeUndefined()
})

test('text keeps a BOM and refuses what is no UTF-8', () => {
  expect(fromUtf8(utf8('\ufeff〇𠮷'))).toBe('\ufeff〇𠮷')
  expect(() => fromUtf8(Uint8Array.of(0xc0, 0x80))).toThrow(TypeError)
  expect(() => fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toThrow(TypeError)
})

test('bytes are put together and compared', () => {
  const whole = concat([Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3)])
  expect(whole).toEqual(Uint8Array.of(1, 2, 3))
  expect(equalBytes(whole, Uint8Array.of(1, 2, 3))).toBe(true)
  expect(equalBytes(whole, Uint8Array.of(1, 2))).toBe(false)
  expect(equalBytes(whole, Uint8Array.of(1, 2, 4))).toBe(false)
})
