import { type Figure, figurePlaces, type Stage } from '#shared/engine/outcome.ts'
import { noData } from '#shared/expression/value.ts'
import {
  add,
  compare,
  decimal,
  divide,
  rational,
  toDecimal,
  zero,
} from '#shared/number/rational.ts'
import { squareRoot } from '#shared/number/root.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { coefficient, dispersionOf, isWithin, type Weighed } from './dispersion.ts'
import type { UnitFigures } from './unit-figures.ts'

/** How an indicator spreads over a county's units of one stage. */
export interface CountyFigure {
  readonly id: string
  readonly state: 'met' | 'not_met' | 'no_data' | 'not_applicable'
  /** Units with pupils; with one the coefficient is 0 and says nothing (单校). */
  readonly units: number
  readonly mean: Figure
  readonly deviation: Figure
  readonly cv: Figure
  readonly ceiling?: string
}

/** What a county has of one stage. */
export interface CountyStage {
  readonly stage: Stage
  readonly indicators: readonly CountyFigure[]
  /** Of the earlier scheme, with the mean of its coefficients (domain §2.9). */
  readonly scheme2012?: {
    readonly indicators: readonly CountyFigure[]
    readonly composite: Figure
    readonly state: CountyFigure['state']
    readonly ceiling?: string
  }
}

/** Digits with which the mean of several roots is compared: no root of these lies closer. */
const rootPlaces = 60

/**
 * The coefficients of variation between the assessed units of a county, by stage (domain §2.4). With
 * `isRelaxed` each figure that a relaxation changes stands in the place of its basic one.
 */
export function countyStages(
  pack: Pack,
  units: readonly UnitFigures[],
  isRelaxed: boolean,
): readonly CountyStage[] {
  const stages = (['p', 'j', 's'] as const).filter(
    (stage) => !pack.units.unassessed.includes(stage),
  )
  return stages.map((stage) => {
    const own = units.filter((unit) => unit.stage === stage)
    const indicators = pack.indicators
      .filter(({ thresholds }) => thresholds[stage] !== undefined)
      .map(({ id }) => figureOf(id, weighed(own, id, isRelaxed), pack.county?.cv_max[stage]))
    const scheme = schemeOf(pack, stage, own)
    return { stage, indicators, ...(scheme === undefined ? {} : { scheme2012: scheme }) }
  })
}

const weighed = (units: readonly UnitFigures[], id: string, isRelaxed: boolean): Weighed[] =>
  units.map(({ pupils, basic, relaxed }) => ({
    pupils,
    value: (isRelaxed ? relaxed.get(id)?.value : undefined) ?? basic.get(id) ?? noData([]),
  }))

function figureOf(
  id: string,
  units: readonly Weighed[],
  ceiling: string | undefined,
): CountyFigure {
  const found = dispersionOf(units)
  const head = { id, ...(ceiling === undefined ? {} : { ceiling }) }
  if (found.kind !== 'spread') {
    const figure = lacking(found.kind)
    return { ...head, state: found.kind, units: 0, mean: figure, deviation: figure, cv: figure }
  }
  const isMet = ceiling === undefined || isWithin(found, decimal(ceiling))
  const value = (number: Parameters<typeof toDecimal>[0]): Figure => ({
    state: 'value',
    value: toDecimal(number, figurePlaces),
  })
  return {
    ...head,
    state: isMet ? 'met' : 'not_met',
    units: found.units,
    mean: value(found.mean),
    deviation: value(squareRoot(found.variance, figurePlaces)),
    cv: value(coefficient(found, figurePlaces)),
  }
}

const lacking = (kind: 'no_data' | 'not_applicable'): Figure =>
  kind === 'no_data'
    ? { state: 'no_data', missing: [] }
    : { state: 'not_applicable', reason: 'zero_denominator' }

function schemeOf(
  pack: Pack,
  stage: Stage,
  units: readonly UnitFigures[],
): CountyStage['scheme2012'] {
  const scheme = pack.scheme2012
  if (scheme === undefined) return undefined
  const ceiling = scheme.cv_max[stage]
  const parts = scheme.indicators.map(({ id }) => ({ id, all: weighed(units, id, false) }))
  const indicators = parts.map(({ id, all }) => figureOf(id, all, undefined))
  const head = { indicators, ...(ceiling === undefined ? {} : { ceiling }) }
  const spreads = parts.map(({ all }) => dispersionOf(all))
  const lack = (['no_data', 'not_applicable'] as const).find((kind) =>
    spreads.some((spread) => spread.kind === kind),
  )
  if (lack !== undefined) return { ...head, composite: lacking(lack), state: lack }
  const sum = spreads.reduce(
    (total, spread) =>
      spread.kind === 'spread' ? add(total, coefficient(spread, rootPlaces)) : total,
    zero,
  )
  const mean = divide(sum, rational(BigInt(spreads.length)))
  const isMet = ceiling === undefined || compare(mean, decimal(ceiling)) <= 0
  return {
    ...head,
    composite: { state: 'value', value: toDecimal(mean, figurePlaces) },
    state: isMet ? 'met' : 'not_met',
  }
}
