import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, decimal, divide, multiply, rational, subtract, toDecimal } from './rational.ts'
import { squareRoot } from './root.ts'

test.each([
  ['0', '0'],
  ['4', '2'],
  ['2', '1.414213562373'],
  ['0.25', '0.5'],
  ['0.0000000000000000000000002', '0'],
  ['0.000000000000000000000001', '0.000000000001'],
])('the root of %s is %s', (square, root) => {
  expect(toDecimal(squareRoot(decimal(square), 12), 12)).toBe(root)
})

test('there is no root of a negative number', () => {
  expect(() => squareRoot(decimal('-1'), 2)).toThrow('negative')
})

test('a root is off by at most half a unit of its last place', async () => {
  const half = rational(1n, 2_000_000n)
  await fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 30n), fc.bigInt(1n, 10n ** 12n), (n, d) => {
      const square = rational(n, d)
      const root = squareRoot(square, 6)
      const [low, high] = [subtract(root, half), subtract(root, multiply(half, decimal('-1')))]
      if (compare(low, decimal('0')) > 0)
        expect(compare(multiply(low, low), square)).toBeLessThanOrEqual(0)
      expect(compare(multiply(high, high), square)).toBeGreaterThan(0)
      expect(compare(divide(root, decimal('1')), root)).toBe(0)
    }),
  )
})
