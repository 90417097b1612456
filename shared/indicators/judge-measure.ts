import { figureOf } from '#shared/engine/figure.ts'
import type { MeasureResult, MeasureState } from '#shared/engine/outcome.ts'
import { arithmetic, comparison } from '#shared/expression/operations.ts'
import { numberValue, type Value } from '#shared/expression/value.ts'
import { decimal, round } from '#shared/number/rational.ts'
import type { Measure } from '#shared/pack/measure.ts'

export interface BarValue {
  readonly kind: 'at_least' | 'at_most' | 'less_than' | 'holds'
  readonly value: Value
}

/** What one measure says of one school, before it is judged. */
export interface MeasureFacts {
  readonly measure: Measure
  readonly applies: Value | undefined
  readonly value: Value | undefined
  readonly ratio: { readonly of: Value; readonly to: Value } | undefined
  readonly bars: readonly BarValue[]
  readonly relaxed: readonly { readonly by: string; readonly bars: readonly BarValue[] }[]
}

/** Judges a measure: unrounded figures against inclusive or exclusive bars (domain §0.3, §2.6). */
export function judgeMeasure(facts: MeasureFacts): MeasureResult {
  const { measure, applies, ratio, bars, relaxed } = facts
  const { id, stage, places } = measure
  const head = { id, ...(stage === undefined ? {} : { stage }) }
  if (applies !== undefined && (applies.kind !== 'truth' || !applies.truth)) {
    const state = applies.kind === 'no_data' ? 'no_data' : 'not_applicable'
    return { ...head, state, rounding_sensitive: false }
  }
  const value = ratio === undefined ? facts.value : ratioOf(ratio, measure.ratio?.per ?? '1')
  const state = stateOf(value, bars)
  const shown = value?.kind === 'number' ? numberValue(round(value.number, places)) : value
  const eased = relaxed.map((one) => ({
    by: one.by,
    state: stateOf(value, one.bars),
    ...barFigure(one.bars),
  }))
  return {
    ...head,
    state,
    ...(value === undefined ? {} : { figure: figureOf(value) }),
    ...barFigure(bars),
    ...(ratio === undefined ? {} : { parts: { of: figureOf(ratio.of), to: figureOf(ratio.to) } }),
    rounding_sensitive: stateOf(shown, bars) !== state,
    ...(eased.length === 0 ? {} : { relaxed: eased }),
  }
}

const ratioOf = (ratio: { readonly of: Value; readonly to: Value }, per: string): Value =>
  arithmetic('/', arithmetic('*', ratio.of, numberValue(decimal(per))), ratio.to)

function barFigure(bars: readonly BarValue[]): Pick<MeasureResult, 'bar'> {
  const bar = bars.find(({ kind }) => kind !== 'holds')
  return bar === undefined ? {} : { bar: figureOf(bar.value) }
}

const operators = { at_least: '>=', at_most: '<=', less_than: '<' } as const

function stateOf(value: Value | undefined, bars: readonly BarValue[]): MeasureState {
  const kept = bars.map((bar): Value => {
    if (bar.kind === 'holds') return bar.value
    if (value === undefined) throw new Error('a bar without a figure')
    return comparison(operators[bar.kind], value, bar.value)
  })
  if (kept.some((each) => each.kind === 'truth' && !each.truth)) return 'not_met'
  if (kept.some(({ kind }) => kind === 'no_data')) return 'no_data'
  return kept.some(({ kind }) => kind === 'not_applicable') ? 'not_applicable' : 'met'
}
