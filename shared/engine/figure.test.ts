import { expect, test } from 'vitest'
import { numberValue, textValue } from '#shared/expression/value.ts'
import { rational } from '#shared/number/rational.ts'
import { figureOf } from './figure.ts'

test('a figure has 12 decimals, and none when it is too long to store', () => {
  expect(figureOf(numberValue(rational(2n, 3n)))).toEqual({
    state: 'value',
    value: '0.666666666667',
  })
  expect(figureOf(numberValue(rational(10n ** 40n)))).toEqual({
    state: 'not_applicable',
    reason: 'too_large',
  })
  expect(() => figureOf(textValue('x'))).toThrow('no figure')
})
