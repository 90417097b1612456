import { figureOf } from '#shared/engine/figure.ts'
import {
  figurePlaces,
  type IndicatorResult,
  type Stage,
  type UnitResult,
} from '#shared/engine/outcome.ts'
import { arithmetic } from '#shared/expression/operations.ts'
import { holds, noData, notApplicable, numberValue, type Value } from '#shared/expression/value.ts'
import { decimal, isZero, toDecimal } from '#shared/number/rational.ts'
import type { Indicator, Pack } from '#shared/pack/pack.ts'
import { gapOf, needOf } from './need.ts'
import { alone, type Share, shared } from './split.ts'
import { barOf, isRoundingSensitive, standingOf } from './standing.ts'
import { verdictOf } from './verdict.ts'

/** What the indicators rest on. */
export interface Facts {
  /** Code of the school's type. */
  readonly type: Value
  readonly exempt: Value
  readonly pupils: ReadonlyMap<Stage, Value>
  /** By id of the indicator. */
  readonly resources: ReadonlyMap<string, Value>
}

type Rules = Pick<Pack, 'units' | 'rules'>

const stages: readonly Stage[] = ['p', 'j', 's']

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
  const weights = facts.type.kind === 'text' ? units.weights[facts.type.text] : undefined
  if (weights === undefined || indicators.length === 0) return []
  const pupilsOf = (stage: Stage): Value => facts.pupils.get(stage) ?? noData([])
  const byStage = new Map(
    stages.flatMap((stage) => {
      const weight = weights[stage]
      return weight === undefined ? [] : [[stage, weight] as const]
    }),
  )
  const assessed = [...byStage.keys()].filter((stage) => !units.unassessed.includes(stage))
  return assessed.map((stage) => {
    const pupils = pupilsOf(stage)
    if (holds(facts.exempt)) {
      return { stage, verdict: 'exempt', pupils: figureOf(pupils), indicators: [] }
    }
    const results = indicators.flatMap((indicator) => {
      const share = indicator.split ? shared(stage, byStage, pupilsOf) : alone(pupils)
      const resource = facts.resources.get(indicator.id) ?? noData([])
      return indicatorResult({ indicator, stage, pupils, share, resource, rules })
    })
    const hasPupils = pupils.kind !== 'number' || !isZero(pupils.number)
    const verdict = hasPupils
      ? verdictOf(
          results.map((result) => result.standing),
          rules,
        )
      : 'exempt'
    return { stage, verdict, pupils: figureOf(pupils), indicators: results }
  })
}

interface Assessed {
  readonly indicator: Indicator
  readonly stage: Stage
  readonly pupils: Value
  readonly share: Share
  readonly resource: Value
  readonly rules: Pack['rules']
}

/** One indicator of one unit; none when the pack has no threshold for the stage. */
function indicatorResult(assessed: Assessed): IndicatorResult[] {
  const { indicator, stage, share, resource, rules } = assessed
  const threshold = indicator.thresholds[stage]
  if (threshold === undefined) return []
  const bar = barOf(decimal(threshold), decimal(rules.floor_ratio))
  const value = indicatorValue(assessed)
  const bars = { threshold, floor: toDecimal(bar.floor, figurePlaces) }
  if (value.kind !== 'number' || resource.kind !== 'number' || share.divisor.kind !== 'number') {
    const standing = value.kind === 'no_data' ? 'no_data' : 'not_applicable'
    const figure = figureOf(value)
    return [{ id: indicator.id, figure, standing, ...bars, rounding_sensitive: false }]
  }
  const need = needOf({
    threshold: bar.threshold,
    per: decimal(indicator.per),
    weight: share.weight,
    divisor: share.divisor.number,
    resource: resource.number,
    whole: indicator.whole,
  })
  return [
    {
      id: indicator.id,
      figure: figureOf(value),
      standing: standingOf(value.number, bar),
      ...bars,
      gap: toDecimal(gapOf(value.number, bar.threshold), figurePlaces),
      need: toDecimal(need, figurePlaces),
      rounding_sensitive: isRoundingSensitive(value.number, bar, indicator.places),
    },
  ]
}

/** resource × k × weight ÷ divisor; without pupils there is no value, whatever else is missing. */
function indicatorValue({ indicator, pupils, share, resource }: Assessed): Value {
  if (pupils.kind === 'number' && isZero(pupils.number)) return notApplicable('zero_pupils')
  const scale = arithmetic('*', numberValue(decimal(indicator.per)), numberValue(share.weight))
  return arithmetic('/', arithmetic('*', resource, scale), share.divisor)
}
