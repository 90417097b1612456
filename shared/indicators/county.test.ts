import { expect, test } from 'vitest'
import { noData, numberValue } from '#shared/expression/value.ts'
import { decimal, divide, toDecimal } from '#shared/number/rational.ts'
import { coefficient, dispersionOf, isWithin, type Weighed } from './dispersion.ts'

/** A unit by its pupils and what it has in all. */
const unit = (pupils: string, resource: string): Weighed => ({
  pupils: numberValue(decimal(pupils)),
  value: numberValue(divide(decimal(resource), decimal(pupils))),
})

function spreadOf(units: readonly Weighed[]) {
  const found = dispersionOf(units)
  if (found.kind !== 'spread') throw new Error(found.kind)
  return found
}

const books = [
  unit('45', '279'),
  unit('37', '137'),
  unit('89', '935'),
  unit('76', '160'),
  unit('55', '402'),
]

test('the worked example of domain §9.1, weighted by pupils', () => {
  const spread = spreadOf(books)
  expect(toDecimal(spread.mean, 6)).toBe('6.334437')
  expect(toDecimal(coefficient(spread, 6), 6)).toBe('0.515257')
})

test('the unweighted formulas of other programs (0.489, 0.546) are not ours', () => {
  const values = books.map(({ value }) =>
    value.kind === 'number' ? Number(toDecimal(value.number, 12)) : 0,
  )
  const mean = values.reduce((a, b) => a + b) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const population = Math.sqrt(squares / values.length) / mean
  const sample = Math.sqrt(squares / (values.length - 1)) / mean
  expect(population.toFixed(3)).toBe('0.489')
  expect(sample.toFixed(3)).toBe('0.546')
  const ours = toDecimal(coefficient(spreadOf(books), 3), 3)
  expect(ours).toBe('0.515')
  expect([population.toFixed(3), sample.toFixed(3)]).not.toContain(ours)
})

test('a ceiling is kept exactly at it and broken just above', () => {
  // Two units of equal size at 1 − c and 1 + c have the mean 1 and the coefficient c.
  const at = (c: string) => [
    unit('100', `${100 - 100 * Number(c)}`),
    unit('100', `${100 + 100 * Number(c)}`),
  ]
  expect(isWithin(spreadOf(at('0.5')), decimal('0.5'))).toBe(true)
  expect(isWithin(spreadOf(at('0.45')), decimal('0.45'))).toBe(true)
  expect(isWithin(spreadOf(at('0.45')), decimal('0.449999999999999'))).toBe(false)
  expect(
    isWithin(spreadOf([unit('100', '50'), unit('100', '150.0000000001')]), decimal('0.5')),
  ).toBe(false)
})

test('one unit has the coefficient 0', () => {
  const spread = spreadOf([unit('642', '3130')])
  expect(spread.units).toBe(1)
  expect(toDecimal(coefficient(spread, 6), 6)).toBe('0')
})

test('no units, units without pupils and a mean of 0 are not applicable', () => {
  const empty: Weighed = { pupils: numberValue(decimal('0')), value: noData(['A.x']) }
  expect(dispersionOf([])).toEqual({ kind: 'not_applicable' })
  expect(dispersionOf([empty])).toEqual({ kind: 'not_applicable' })
  expect(dispersionOf([unit('10', '0'), unit('20', '0')])).toEqual({ kind: 'not_applicable' })
  expect(spreadOf([...books, empty]).units).toBe(5)
})

test('one missing figure leaves the county without', () => {
  const missing: Weighed = { pupils: numberValue(decimal('10')), value: noData(['A.x']) }
  expect(dispersionOf([...books, missing])).toEqual({ kind: 'no_data' })
})
