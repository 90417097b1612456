import { expect, test } from 'vitest'
import type { Stage } from '#shared/engine/outcome.ts'
import {
  noData,
  notApplicable,
  numberValue,
  textValue,
  truthValue,
  type Value,
} from '#shared/expression/value.ts'
import { decimal, toDecimal } from '#shared/number/rational.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { assess } from './assess.ts'

const number = (text: string): Value => numberValue(decimal(text))

interface Told {
  readonly type: string
  readonly pupils: Partial<Record<Stage, string | Value>>
  readonly resources: Readonly<Record<string, string | Value>>
  readonly exempt?: boolean
}

const value = (told: string | Value): Value => (typeof told === 'string' ? number(told) : told)

function unitsOf({ type, pupils, resources, exempt = false }: Told, pack = enginePack) {
  return assess(pack, pack.indicators, {
    type: textValue(type),
    exempt: truthValue(exempt),
    pupils: new Map(
      (['p', 'j', 's'] as const).flatMap((stage) => {
        const told = pupils[stage]
        return told === undefined ? [] : [[stage, value(told)] as const]
      }),
    ),
    resource: (id) => value(resources[id] ?? noData([])),
  })
}

const figures = (told: Told) =>
  unitsOf(told).map(({ indicators }) =>
    indicators.map(({ figure }) =>
      figure.state === 'value' ? toDecimal(decimal(figure.value), 6) : figure.state,
    ),
  )

// Domain §9.3–§9.6. Resources: R4 net area, R5 ground and hall, R6 万元, R7 rooms.
test.each<[string, Told, readonly (readonly string[])[]]>([
  [
    'E1',
    {
      type: '211',
      pupils: { p: '642' },
      resources: { R4: '3130', R5: '4900', R6: '131.20', R7: '17' },
    },
    [['4.875389', '7.632399', '2043.613707', '2.647975']],
  ],
  [
    'E2',
    {
      type: '312',
      pupils: { p: '372', j: '268' },
      resources: { R4: '3300', R5: '5960', R6: '152.00', R7: '17' },
    },
    [
      ['4.949010', '8.938212', '2279.544091', '2.549490'],
      ['5.443911', '9.832034', '2507.498500', '2.804439'],
    ].map((unit) => unit.map((text) => text.replace(/0+$/, ''))),
  ],
  [
    'E4',
    {
      type: '211',
      pupils: { p: '78' },
      resources: { R4: '412', R5: '690', R6: '17.50', R7: '3' },
    },
    [['5.282051', '8.846154', '2243.589744', '3.846154']],
  ],
  [
    'E5',
    {
      type: '311',
      pupils: { j: '710' },
      resources: { R4: '4260', R5: '7600', R6: '188.00', R7: '18' },
    },
    [['6', '10.704225', '2647.887324', '2.535211']],
  ],
])('%s has the figures of domain §9', (_, told, expected) => {
  expect(figures(told)).toEqual(expected)
})

test('the split of domain §9.2: 23,226 books, P 166, J 210', () => {
  const told: Told = {
    type: '312',
    pupils: { p: '166', j: '210' },
    resources: { R4: '23226', R5: '0', R6: '0', R7: '0' },
  }
  const [primary, junior] = unitsOf(told).map(({ indicators }) => indicators[0]?.figure)
  expect(primary).toMatchObject({ value: '58.503778337531' })
  expect(junior).toMatchObject({ value: '64.354156171285' })
})

test('the senior stage shares but is not assessed (341, 1 : 1.2)', () => {
  const told: Told = {
    type: '341',
    pupils: { j: '100', s: '50' },
    resources: { R4: '1600', R5: '0', R6: '0', R7: '0' },
  }
  expect(unitsOf(told).map(({ stage }) => stage)).toEqual(['j'])
  expect(unitsOf(told)[0]?.indicators[0]?.figure).toMatchObject({ value: '10' })
})

test.each([
  ['450', 'met', '0', '0', false],
  ['449.9', 'floor_ok', '0.001', '0.1', true],
  ['449', 'floor_ok', '0.01', '1', false],
  ['382.5', 'floor_ok', '0.675', '67.5', false],
  ['382.49', 'below_floor', '0.6751', '67.51', false],
  ['382.4', 'below_floor', '0.676', '67.6', false],
  ['0', 'below_floor', '4.5', '450', false],
  ['1000', 'met', '0', '0', false],
])('R4 of 100 pupils with %s ㎡ is %s', (area, standing, gap, need, rounding_sensitive) => {
  const told: Told = {
    type: '211',
    pupils: { p: '100' },
    resources: { R4: area, R5: '0', R6: '0', R7: '0' },
  }
  expect(unitsOf(told)[0]?.indicators[0]).toMatchObject({
    ...{ standing, gap, need, rounding_sensitive },
    ...{ threshold: '4.5', floor: '3.825' },
  })
})

test('rooms are needed whole, and equipment in 元', () => {
  const told: Told = {
    type: '211',
    pupils: { p: '642' },
    resources: { R4: '0', R5: '0', R6: '128.3999', R7: '14' },
  }
  const [, , equipment, rooms] = unitsOf(told)[0]?.indicators ?? []
  expect(equipment).toMatchObject({ need: '1', standing: 'floor_ok', rounding_sensitive: true })
  expect(rooms).toMatchObject({ need: '1', gap: '0.119314641745' })
})

test('the shared need of a nine-year school is that of the whole school (§9.4)', () => {
  const told: Told = {
    type: '312',
    pupils: { p: '372', j: '268' },
    resources: { R4: '3300', R5: '5960', R6: '152', R7: '17' },
  }
  const [, junior] = unitsOf(told)
  const needs = junior?.indicators.map(({ need }) => toDecimal(decimal(need ?? '-1'), 2))
  // §9.4 rounds the target first (3515.85, 6183.05); the exact needs are 215.8545… and 223.0545….
  expect(needs).toEqual(['215.85', '223.05', '0', '0'])
})

test('every threshold of a nine-year school met exactly is met (design §5)', () => {
  for (let pupils = 1; pupils <= 200; pupils += 1) {
    const junior = `${(pupils * 37) % 211}`
    const target = (Number(junior) * 11 + pupils * 10) * 58
    const told: Told = {
      type: '312',
      pupils: { p: `${pupils}`, j: junior },
      // 5.8 · (P + 1.1 J) ÷ 1.1, as a rational: no decimal could say it.
      resources: { R4: numberValue({ n: BigInt(target), d: 110n }), R5: '0', R6: '0', R7: '0' },
    }
    const result = unitsOf(told)[1]?.indicators[0]
    if (junior !== '0') expect(result, `${pupils} ${junior}`).toMatchObject({ standing: 'met' })
  }
})

test('without pupils nothing is assessed, whatever else is missing', () => {
  const [unit] = unitsOf({
    type: '211',
    pupils: { p: '0' },
    resources: { R4: noData(['A.x']), R5: '1', R6: '1', R7: '1' },
  })
  expect(unit).toMatchObject({ verdict: 'exempt', pupils: { value: '0' } })
  for (const indicator of unit?.indicators ?? []) {
    expect(indicator.figure).toEqual({ state: 'not_applicable', reason: 'zero_pupils' })
    expect(indicator.standing).toBe('not_applicable')
    expect(indicator).not.toHaveProperty('need')
  }
})

test('a stage of a nine-year school without pupils leaves the other as it is', () => {
  const [primary, junior] = unitsOf({
    type: '312',
    pupils: { p: '100', j: '0' },
    resources: { R4: '450', R5: '750', R6: '20', R7: '3' },
  })
  expect(primary?.indicators.map(({ standing }) => standing)).toEqual(['met', 'met', 'met', 'met'])
  expect(junior?.verdict).toBe('exempt')
})

test('what is missing is named, and the verdict waits', () => {
  const [unit] = unitsOf({
    type: '312',
    pupils: { p: '100', j: noData(['B.N_j']) },
    resources: { R4: noData(['A.area']), R5: '750', R6: notApplicable('no_rows'), R7: '3' },
  })
  expect(unit).toMatchObject({
    verdict: 'incomplete',
    indicators: [
      { standing: 'no_data', figure: { missing: ['A.area', 'B.N_j'] } },
      { standing: 'no_data', figure: { missing: ['B.N_j'] } },
      { standing: 'no_data', figure: { missing: ['B.N_j'] } },
      { standing: 'no_data', figure: { missing: ['B.N_j'] } },
    ],
  })
})

test('an exempt school has units without indicators, one of no known stage has none', () => {
  const told: Told = { type: '218', pupils: { p: '46' }, resources: {}, exempt: true }
  expect(unitsOf(told)).toMatchObject([{ stage: 'p', verdict: 'exempt', indicators: [] }])
  expect(unitsOf({ ...told, type: '511' })).toEqual([])
  expect(unitsOf({ ...told, type: 'toString' })).toEqual([])
})

test('four of four decide where a pack asks four', () => {
  const pack = { ...enginePack, rules: { ...enginePack.rules, of: 4, min_met: 3 } }
  const told = (R5: string, R7: string): Told => ({
    type: '211',
    pupils: { p: '100' },
    resources: { R4: '450', R5, R6: '20', R7 },
  })
  const verdict = (one: Told) => unitsOf(one, pack)[0]?.verdict
  expect(verdict(told('750', '3'))).toBe('pass')
  expect(verdict(told('700', '3'))).toBe('pass')
  expect(verdict(told('700', '2'))).toBe('fail')
  expect(verdict(told('600', '3'))).toBe('fail')
  expect(unitsOf(told('750', '3'))[0]?.verdict).toBe('incomplete')
})
