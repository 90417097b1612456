import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '#shared/answer.ts'
import {
  add,
  ceil,
  compare,
  decimal,
  divide,
  equal,
  floor,
  multiply,
  parseDecimal,
  rational,
  round,
  subtract,
  toDecimal,
  zero,
} from './rational.ts'

test.each([
  ['0.1', '0.2', '0.3'],
  ['4.505', '-4.505', '0'],
  ['99999999999999999999', '0.000001', '99999999999999999999.000001'],
])('%s + %s is exactly %s', (a, b, sum) => {
  expect(toDecimal(add(decimal(a), decimal(b)), 12)).toBe(sum)
})

test('a third is exact until it is shown', () => {
  const third = divide(decimal('1'), decimal('3'))
  expect(equal(multiply(third, decimal('3')), decimal('1'))).toBe(true)
  expect(toDecimal(third, 12)).toBe('0.333333333333')
})

test.each([
  ['2.5', 0, '3'],
  ['-2.5', 0, '-3'],
  ['2.675', 2, '2.68'],
  ['2.674999999', 2, '2.67'],
  ['-0.004', 2, '0'],
  ['0.10', 2, '0.1'],
  ['1200', 2, '1200'],
  ['0.0000000000005', 12, '0.000000000001'],
])('%s with %i places is %s', (text, places, shown) => {
  expect(toDecimal(decimal(text), places)).toBe(shown)
})

test.each([
  ['2.1', '2', '3'],
  ['-2.1', '-3', '-2'],
  ['-2', '-2', '-2'],
  ['0', '0', '0'],
])('%s lies between %s and %s', (text, below, above) => {
  expect(floor(decimal(text))).toEqual(decimal(below))
  expect(ceil(decimal(text))).toEqual(decimal(above))
})

test.each(['', ' 1', '1.', '.5', '1e3', '0x1', '１', '+1', '1,000', '--1', 'NaN', '1/2'])(
  '"%s" is no decimal',
  (text) => {
    expect(parseDecimal(text)).toBeUndefined()
  },
)

test('spelt otherwise, a decimal is the same number', () => {
  expect(parseDecimal('007.50')).toEqual(decimal('7.5'))
  expect(parseDecimal('-0')).toEqual(zero)
})

test('a denominator of zero is a mistake of the program', () => {
  expect(() => rational(1n, 0n)).toThrow('denominator 0')
  expect(() => decimal('many')).toThrow('not a decimal')
})

const number = fc
  .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 6n))
  .map(([n, d]) => rational(n, d))

test('numbers obey arithmetic, and equal ones have equal parts', async () => {
  await fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a))
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
      expect(add(subtract(a, b), b)).toEqual(a)
      if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
      expect(compare(floor(a), a)).toBeLessThanOrEqual(0)
      expect(compare(subtract(ceil(a), a), decimal('1'))).toBeLessThan(0)
    }),
  )
})

test('what is spelt is canonical, and within half of its last place', async () => {
  await fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 12 }), (a, places) => {
      const text = toDecimal(a, places)
      expect(Decimal.safeParse(text).success).toBe(true)
      expect(decimal(text)).toEqual(round(a, places))
      const off = subtract(decimal(text), a)
      const half = rational(1n, 2n * 10n ** BigInt(places))
      expect(compare(off, half)).toBeLessThanOrEqual(0)
      expect(compare(off, subtract(zero, half))).toBeGreaterThanOrEqual(0)
    }),
  )
})
