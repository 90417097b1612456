import { figureOf } from '#shared/engine/figure.ts'
import { figurePlaces, type IndicatorResult, type UnitResult } from '#shared/engine/outcome.ts'
import { noData, sameValue, type Value } from '#shared/expression/value.ts'
import { decimal, isZero, toDecimal } from '#shared/number/rational.ts'
import type { Indicator } from '#shared/pack/indicator.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { gapOf, needOf } from './need.ts'
import { type Bar, barOf, isRoundingSensitive, standingOf } from './standing.ts'
import { type Facts, perPupil, type UnitFacts, unitFacts } from './unit-facts.ts'
import { verdictOf } from './verdict.ts'

type Rules = Pick<Pack, 'units' | 'rules'>
type Judged = Omit<IndicatorResult, 'id' | 'threshold' | 'floor' | 'relaxed'>

/**
 * The assessed units of a school with these indicators, primary first. None while the school's type
 * is not known or has no stage. A unit of an exempt school has no indicators; a unit without pupils
 * is not assessed either, and says `zero_pupils`.
 */
export function assess(
  { units, rules }: Rules,
  indicators: readonly Indicator[],
  facts: Facts,
): readonly UnitResult[] {
  if (indicators.length === 0) return []
  return unitFacts(units, facts).map((unit) => {
    const { stage, pupils } = unit
    const head = { stage, pupils: figureOf(pupils) }
    if (unit.isExempt) return { ...head, verdict: 'exempt', indicators: [] }
    const results = indicators.flatMap((one) => indicatorResult(one, unit, facts, rules))
    const hasPupils = pupils.kind !== 'number' || !isZero(pupils.number)
    const verdict = hasPupils ? verdictOf(standings(results), rules) : 'exempt'
    const relaxed = hasPupils ? relaxedVerdict(results, rules) : {}
    return { ...head, verdict, indicators: results, ...relaxed }
  })
}

const standings = (results: readonly IndicatorResult[]) => results.map(({ standing }) => standing)

/** The verdict with every relaxed figure in its basic one's place (domain §2.7). */
function relaxedVerdict(
  results: readonly IndicatorResult[],
  rules: Pack['rules'],
): Pick<UnitResult, 'relaxed'> {
  const by = results.flatMap(({ relaxed }) => (relaxed === undefined ? [] : [relaxed.by]))
  if (by.length === 0) return {}
  const eased = results.map(({ standing, relaxed }) => relaxed?.standing ?? standing)
  return { relaxed: { by: [...new Set(by)], verdict: verdictOf(eased, rules) } }
}

/** One indicator of one unit; none when the pack has no threshold for the stage. */
function indicatorResult(
  indicator: Indicator,
  unit: UnitFacts,
  { resource }: Facts,
  rules: Pack['rules'],
): IndicatorResult[] {
  const { id, relaxed } = indicator
  const threshold = indicator.thresholds[unit.stage]
  if (threshold === undefined) return []
  const bar = barOf(decimal(threshold), decimal(rules.floor_ratio))
  const basic = resource(id, unit.stage, false) ?? noData([])
  const easier = relaxed === undefined ? undefined : resource(id, unit.stage, true)
  const isEased = relaxed !== undefined && easier !== undefined && !sameValue(basic, easier)
  return [
    {
      id,
      threshold,
      floor: toDecimal(bar.floor, figurePlaces),
      ...judge(indicator, unit, bar, basic),
      ...(isEased ? { relaxed: { by: relaxed.by, ...judge(indicator, unit, bar, easier) } } : {}),
    },
  ]
}

function judge(indicator: Indicator, unit: UnitFacts, bar: Bar, resource: Value): Judged {
  const value = perPupil(indicator, unit, resource)
  const { weight, divisor } = unit.shareOf(indicator.split)
  const figure = figureOf(value)
  if (value.kind !== 'number' || resource.kind !== 'number' || divisor.kind !== 'number') {
    const standing = value.kind === 'no_data' ? 'no_data' : 'not_applicable'
    return { figure, standing, rounding_sensitive: false }
  }
  const need = needOf({
    threshold: bar.threshold,
    per: decimal(indicator.per),
    weight,
    divisor: divisor.number,
    resource: resource.number,
    whole: indicator.whole,
  })
  return {
    figure,
    standing: standingOf(value.number, bar),
    gap: toDecimal(gapOf(value.number, bar.threshold), figurePlaces),
    need: toDecimal(need, figurePlaces),
    rounding_sensitive: isRoundingSensitive(value.number, bar, indicator.places),
  }
}
