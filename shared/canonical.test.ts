import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { fromUtf8, utf8 } from '#shared/bytes.ts'
import { canonicalBytes, parseCanonical, readAs, sha256 } from '#shared/canonical.ts'
import { faultOf } from '#shared/testing/faults.ts'

// RFC 8785 §3.2.2 and §3.2.3, with the escapes of its input. Our own rules take neither null nor
// fractions nor keys beyond ASCII, so the vectors go to the library that spells our bytes.
test('the library spells the example of RFC 8785 §3.2.2', () => {
  const input = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`)
  expect(canonicalize(input)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('the library sorts keys as RFC 8785 §3.2.3 does', () => {
  const input = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  expect(Object.values(JSON.parse(canonicalize(input) ?? ''))).toHaveLength(7)
  expect(canonicalize(input)?.match(/:"[^"]*"/g)).toEqual([
    ':"Carriage Return"',
    ':"One"',
    ':"Control"',
    ':"Latin Small Letter O With Diaeresis"',
    ':"Euro Sign"',
    ':"Emoji: Grinning Face"',
    ':"Hebrew Letter Dalet With Dagesh"',
  ])
})

// RFC 8785 Appendix B: IEEE 754 bits and their spelling.
test.each([
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
])('the library spells the number %s of RFC 8785 Appendix B', (bits, spelled) => {
  expect(canonicalize(Buffer.from(bits, 'hex').readDoubleBE())).toBe(spelled)
})

test.each([
  ['keys in another order', '{"b":1,"a":2}'],
  ['a key twice', '{"a":1,"a":1}'],
  ['a space', '{"a": 1}'],
  ['a line end', '{"a":1}\n'],
  ['a byte order mark', '\ufeff{"a":1}'],
  ['a superfluous escape', '{"a":"\\u4e91"}'],
  ['an escaped solidus', '{"a":"\\/"}'],
  ['an upper-case escape', '{"a":"\\u000F"}'],
  ['null', '{"a":null}'],
  ['a fraction', '{"a":1.5}'],
  ['an exponent', '{"a":1e3}'],
  ['minus zero', '{"a":-0}'],
  ['a leading zero', '{"a":01}'],
  ['a number beyond 2^53', '{"a":9007199254740993}'],
  ['a key beyond ASCII', '{"é":1}'],
  ['a key with a control character', '{"\\u0001":1}'],
  ['the key __proto__', '{"__proto__":{}}'],
  ['a lone surrogate', '{"a":"\\ud800"}'],
  ['two values', '1 2'],
  ['nothing', ''],
  ['a cut', '{"a":'],
])('refuses %s', async (_, text) => {
  expect(await faultOf(() => parseCanonical(utf8(text), 'record'))).toEqual({
    code: 'bytes-not-canonical',
    details: { what: 'record' },
  })
})

test('refuses bytes that are no UTF-8, overlong ones too', async () => {
  for (const bytes of [
    [0x22, 0xff, 0x22],
    [0x22, 0xc1, 0xa1, 0x22],
    [0x22, 0xed, 0xa0, 0x80, 0x22],
  ]) {
    const { code } = await faultOf(() => parseCanonical(Uint8Array.from(bytes), 'record'))
    expect(code).toBe('bytes-not-canonical')
  }
})

test('takes 32 levels and refuses 33 before it parses', async () => {
  const nested = (depth: number) => utf8('['.repeat(depth) + ']'.repeat(depth))
  expect(parseCanonical(nested(32), 'record')).toHaveLength(1)
  expect(await faultOf(() => parseCanonical(nested(33), 'record'))).toEqual({
    code: 'bytes-too-deep',
    details: { limit: 32 },
  })
  const bomb = utf8('['.repeat(2_000_000))
  expect((await faultOf(() => parseCanonical(bomb, 'record'))).code).toBe('bytes-too-deep')
  expect(parseCanonical(utf8(`"${'['.repeat(40)}"`), 'record')).toBe('['.repeat(40))
  expect(parseCanonical(utf8(`["\\"[[","${'{'.repeat(40)}"]`), 'record')).toHaveLength(2)
})

test.each([
  ['undefined', { a: undefined }],
  ['null', { a: null }],
  ['a fraction', 0.5],
  ['a date', { a: new Date(0) }],
  ['a map', new Map()],
  ['a lone surrogate', '\udc00'],
  ['a key beyond ASCII', { 中: 1 }],
  ['a big integer', 1n],
])('writing %s is a mistake of the programmer', (_, value) => {
  expect(() => canonicalBytes(value)).toThrow(/^not canonical/)
})

const key = fc.stringMatching(/^[a-z_][a-z0-9_.]{0,12}$/).filter((text) => text !== '__proto__')
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}))

test('what is written is read again, and written again the same', () => {
  fc.assert(
    fc.property(value, (any) => {
      const bytes = canonicalBytes(any)
      const read = parseCanonical(bytes, 'record')
      expect(read).toEqual(any)
      expect(canonicalBytes(read)).toEqual(bytes)
      expect(JSON.parse(fromUtf8(bytes))).toEqual(any)
    }),
  )
})

test('names the format before the shape, and the shape by its first wrong place', async () => {
  const as = {
    what: 'record',
    format: 'x/1',
    schema: z.strictObject({ format: z.literal('x/1'), a: z.strictObject({ b: z.int() }) }),
  }
  const read = (value: unknown) => () => readAs(canonicalBytes(value), as)
  expect(readAs(canonicalBytes({ format: 'x/1', a: { b: 1 } }), as).a.b).toBe(1)
  expect(await faultOf(read({ format: 'x/2', news: 1 }))).toEqual({
    code: 'format-unknown',
    details: { found: 'x/2' },
  })
  expect((await faultOf(read(['x/1']))).code).toBe('format-unknown')
  expect(await faultOf(read({ format: 'x/1', a: { b: '1' } }))).toEqual({
    code: 'bytes-shape',
    details: { what: 'record', path: 'a.b' },
  })
  expect((await faultOf(read({ format: 'x/1', a: { b: 1 }, c: 1 }))).code).toBe('bytes-shape')
})

test('SHA-256 of FIPS 180-4', async () => {
  expect(await sha256(utf8('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
