import { expect, test } from 'vitest'
import {
  noData,
  notApplicable,
  numberValue,
  truthValue,
  type Value,
} from '#shared/expression/value.ts'
import { decimal } from '#shared/number/rational.ts'
import { Measure } from '#shared/pack/measure.ts'
import { countyMeasures } from './county-measures.ts'
import { judgeMeasure } from './judge-measure.ts'

const number = (text: string): Value => numberValue(decimal(text))
const word = { zh: '字', en: 'word' }

const measure = (more: object = {}) =>
  Measure.parse({
    ...{ id: 'G9', part: 'guarantee', form: 'C', title: word, places: 1, county: 'pooled' },
    ...{ cite: { source: 'S1', tag: 'verified' }, ratio: { of: '1', to: '1', per: '100' } },
    ...more,
  })

type Kind = 'at_least' | 'at_most' | 'less_than' | 'holds'

function judge(
  value: Value | undefined,
  kind: Kind,
  bar: Value,
  more: Partial<Parameters<typeof judgeMeasure>[0]> = {},
) {
  return judgeMeasure({
    measure: measure({ ratio: undefined }),
    ...{ applies: undefined, ratio: undefined, relaxed: [], value, bars: [{ kind, value: bar }] },
    ...more,
  })
}

test.each<[Kind, string, string, string, boolean]>([
  ['at_least', '95', '95', 'met', false],
  ['at_least', '94.96', '95', 'not_met', true],
  ['at_least', '94.9', '95', 'not_met', false],
  ['at_most', '45', '45', 'met', false],
  ['at_most', '46', '45', 'not_met', false],
  ['at_most', '45.04', '45', 'not_met', true],
  ['less_than', '0.15', '0.15', 'not_met', false],
  ['less_than', '0.1', '0.15', 'met', false],
])('%s %s of %s is %s', (kind, value, bar, state, rounding_sensitive) => {
  expect(judge(number(value), kind, number(bar))).toMatchObject({ state, rounding_sensitive })
})

test('words that exclude are not those that include (Q9: below 0.15)', () => {
  const at = (kind: Kind) => judge(number('0.15'), kind, number('0.15')).state
  expect([at('less_than'), at('at_most')]).toEqual(['not_met', 'met'])
})

test('a truth, and what is missing', () => {
  expect(judge(undefined, 'holds', truthValue(true)).state).toBe('met')
  expect(judge(undefined, 'holds', truthValue(false)).state).toBe('not_met')
  expect(judge(undefined, 'holds', noData(['J.a'])).state).toBe('no_data')
  expect(judge(noData(['A.x']), 'at_least', number('1'))).toMatchObject({
    state: 'no_data',
    figure: { missing: ['A.x'] },
  })
  expect(judge(notApplicable('no_rows'), 'at_most', number('1')).state).toBe('not_applicable')
})

test('a measure that does not apply says nothing of its figure', () => {
  const off = judge(number('1'), 'at_least', number('2'), { applies: truthValue(false) })
  expect(off).toEqual({ id: 'G9', state: 'not_applicable', rounding_sensitive: false })
  const unknown = judge(number('1'), 'at_least', number('2'), { applies: noData(['S.x']) })
  expect(unknown.state).toBe('no_data')
})

test('a relaxed bar stands beside the basic one', () => {
  const eased = judge(number('2200'), 'at_most', number('2000'), {
    relaxed: [{ by: 'X5', bars: [{ kind: 'at_most', value: number('2400') }] }],
  })
  expect(eased).toMatchObject({
    state: 'not_met',
    relaxed: [{ by: 'X5', state: 'met', bar: { value: '2400' } }],
  })
})

const school = (of: string, to: string) =>
  judgeMeasure({
    ...{ measure: measure(), applies: undefined, value: undefined, relaxed: [] },
    ratio: { of: number(of), to: number(to) },
    bars: [{ kind: 'at_least', value: number('95') }],
  })

test('a pooled figure weighs schools by their size', () => {
  const one = measure({ at_least: '95' })
  // 9 of 10 and 990 of 1000: 98.9 % together, though the mean of both is 94.5 %.
  const [pooled] = countyMeasures([one], [[school('9', '10')], [school('990', '1000')]])
  expect(pooled).toMatchObject({ state: 'met', figure: { value: '98.910891089109' } })
  expect(pooled?.schools).toEqual({ met: 1, not_met: 1, no_data: 0 })
})

test('of all schools each must keep it', () => {
  const one = measure({ county: 'all', at_least: '95' })
  const state = (...schools: readonly ReturnType<typeof school>[]) =>
    countyMeasures(
      [one],
      schools.map((each) => [each]),
    )[0]?.state
  expect(state(school('95', '100'), school('96', '100'))).toBe('met')
  expect(state(school('95', '100'), school('94', '100'))).toBe('not_met')
  expect(state()).toBe('not_applicable')
  const lacking = { ...school('95', '100'), state: 'no_data' as const }
  expect(state(school('95', '100'), lacking)).toBe('no_data')
  expect(countyMeasures([measure({ county: 'own' })], [])).toEqual([])
})
