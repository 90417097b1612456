import { expect, test } from 'vitest'
import type { Stage } from '#shared/engine/outcome.ts'
import { noData, numberValue, textValue, truthValue, type Value } from '#shared/expression/value.ts'
import {
  add,
  decimal,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
} from '#shared/number/rational.ts'
import type { Indicator } from '#shared/pack/indicator.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { assess } from './assess.ts'
import { schoolNeed } from './school-need.ts'

const pack = builtInPack()
const stages: readonly Stage[] = ['p', 'j']
const ratio = decimal(pack.rules.floor_ratio)
const grain = rational(1n, 10n ** 15n)
const pupils = decimal('1000')

/** Every indicator of the pack for each of its stages. */
const cases = pack.indicators.flatMap((indicator) =>
  stages.flatMap((stage) => {
    const threshold = indicator.thresholds[stage]
    return threshold === undefined ? [] : [[indicator.id, stage, indicator, threshold] as const]
  }),
)

/** The result of one unit of a single-stage school that has so much of this indicator. */
function resultOf(indicator: Indicator, stage: Stage, resource: Value, of: Rational = pupils) {
  const facts = {
    type: textValue(stage === 'p' ? '211' : '311'),
    exempt: truthValue(false),
    pupils: new Map([[stage, numberValue(of)]]),
    resource: (_: string, __: Stage, isRelaxed: boolean) => (isRelaxed ? undefined : resource),
  }
  const [unit] = assess(pack, [indicator], facts)
  const [result] = unit?.indicators ?? []
  if (result === undefined) throw new Error('no result')
  return result
}

/** What a school must have for this figure. */
const enoughFor = (indicator: Indicator, figure: Rational): Value =>
  numberValue(divide(multiply(figure, pupils), decimal(indicator.per)))

test.each(cases)('%s %s at, just below and far below its threshold', (...[, stage, one, text]) => {
  const threshold = decimal(text)
  const floor = multiply(threshold, ratio)
  const standing = (figure: Rational) => resultOf(one, stage, enoughFor(one, figure)).standing
  expect(standing(threshold)).toBe('met')
  expect(standing(add(threshold, grain))).toBe('met')
  expect(standing(subtract(threshold, grain))).toBe('floor_ok')
  expect(standing(floor)).toBe('floor_ok')
  expect(standing(subtract(floor, grain))).toBe('below_floor')
  expect(standing(decimal('0'))).toBe('below_floor')
})

test.each(cases)(
  '%s %s needs nothing at its threshold and something below',
  (...[, stage, one, text]) => {
    const at = resultOf(one, stage, enoughFor(one, decimal(text)))
    expect(at).toMatchObject({ gap: '0', need: '0' })
    const less = subtract(decimal(text), rational(1n, 100n))
    const below = resultOf(one, stage, enoughFor(one, less))
    expect(below.gap).toBe('0.01')
    // 0.01 × 1000 pupils ÷ k, whole things counted up.
    expect(below.need).toBe(one.whole ? '1' : '10')
  },
)

test.each(cases)(
  '%s %s just below its threshold looks met when it is rounded',
  (...[, stage, one, text]) => {
    const below = subtract(decimal(text), rational(1n, 1000n))
    const result = resultOf(one, stage, enoughFor(one, below))
    expect(result).toMatchObject({ standing: 'floor_ok', rounding_sensitive: true })
    expect(resultOf(one, stage, enoughFor(one, decimal(text))).rounding_sensitive).toBe(false)
  },
)

test.each(cases)('%s %s without an operand, and without pupils', (...[, stage, one]) => {
  const missing = resultOf(one, stage, noData(['A.x']))
  expect(missing).toMatchObject({ standing: 'no_data', figure: { missing: ['A.x'] } })
  const none = resultOf(one, stage, noData(['A.x']), decimal('0'))
  expect(none).toMatchObject({
    standing: 'not_applicable',
    figure: { state: 'not_applicable', reason: 'zero_pupils' },
  })
  expect(none.need).toBeUndefined()
})

test('floors are those of domain §2.2', () => {
  const floors = cases.map(([id, stage, one]) => [
    `${id}${stage}`,
    resultOf(one, stage, noData([])).floor,
  ])
  expect(Object.fromEntries(floors)).toEqual({
    ...{ R1p: '3.57', R1j: '4.505', R2p: '0.85', R2j: '0.85', R3p: '0.765', R3j: '0.765' },
    ...{ R4p: '3.825', R4j: '4.93', R5p: '6.375', R5j: '8.67', R6p: '1700', R6j: '2125' },
    ...{ R7p: '1.955', R7j: '2.04' },
  })
})

test('a school lacks the most of what its stages share, and the sum of what each has alone', () => {
  const facts = (have: string) => ({
    type: textValue('312'),
    exempt: truthValue(false),
    pupils: new Map([
      ['p', numberValue(decimal('372'))],
      ['j', numberValue(decimal('268'))],
    ] as const),
    resource: () => numberValue(decimal(have)),
  })
  const needOf = (id: string, have: string) => {
    const one = pack.indicators.find((each) => each.id === id)
    if (one === undefined) throw new Error(id)
    return schoolNeed(one, assess(pack, [one], facts(have)))
  }
  // 5.8 × 666.8 ÷ 1.1 − 3300; primary alone would need nothing.
  expect(needOf('R4', '3300')).toBe('215.854545454545')
  // ⌈0.9 × 3.72 − 1⌉ = 3 and ⌈0.9 × 2.68 − 1⌉ = 2.
  expect(needOf('R3', '1')).toBe('5')
})

test('a wrong floor, a wrong rounding and a wrong k would be seen', () => {
  const [id, stage, one, text] = cases.find(([each]) => each === 'R4') ?? cases[0] ?? []
  if (id === undefined || stage === undefined || one === undefined || text === undefined) return
  const nearly = subtract(decimal(text), rational(4n, 1000n))
  const result = resultOf(one, stage, enoughFor(one, nearly))
  // 4.496 is shown as 4.50, and is not 4.5.
  expect(result).toMatchObject({ standing: 'floor_ok', figure: { value: '4.496' } })
})
