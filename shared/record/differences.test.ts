import { expect, test } from 'vitest'
import { UnitResult } from '#shared/engine/outcome.ts'
import { differences } from '#shared/record/recount.ts'

const indicator = (id: string, value: string) => ({
  id,
  figure: { state: 'value', value },
  standing: 'met',
  threshold: '4.5',
  floor: '3.825',
  rounding_sensitive: false,
})
const unit = (change: object = {}) =>
  UnitResult.parse({
    stage: 'p',
    verdict: 'pass',
    pupils: { state: 'value', value: '100' },
    indicators: [indicator('R4', '5'), indicator('R5', '6')],
    ...change,
  })

test('equal results do not differ, in whatever order', () => {
  const turned = unit({ indicators: [indicator('R5', '6'), indicator('R4', '5')] })
  expect(differences([unit(), unit({ stage: 'j' })], [unit({ stage: 'j' }), turned])).toEqual([])
})

test.each([
  ['a figure', [unit({ indicators: [indicator('R4', '5.1'), indicator('R5', '6')] })], ['p.R4']],
  ['a missing indicator', [unit({ indicators: [indicator('R4', '5')] })], ['p.R5']],
  ['a verdict', [unit({ verdict: 'fail' })], ['p.verdict']],
  ['the pupils', [unit({ pupils: { state: 'value', value: '99' } })], ['p.pupils']],
  ['a missing unit', [], ['p']],
  ['a unit that stands twice', [unit(), unit({ verdict: 'fail' })], ['p']],
  [
    'an indicator that stands twice',
    [unit({ indicators: [indicator('R4', '5'), indicator('R4', '9'), indicator('R5', '6')] })],
    ['p.R4'],
  ],
  ['a unit too many', [unit(), unit({ stage: 'j' })], ['j']],
])('%s that differs is named', (_, other, names) => {
  expect(differences([unit()], other)).toEqual(names)
  expect(differences(other, [unit()])).toEqual(names)
})
