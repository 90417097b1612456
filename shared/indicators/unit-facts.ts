import type { Stage } from '#shared/engine/outcome.ts'
import { arithmetic } from '#shared/expression/operations.ts'
import { holds, noData, notApplicable, numberValue, type Value } from '#shared/expression/value.ts'
import { decimal, isZero } from '#shared/number/rational.ts'
import type { Units } from '#shared/pack/pack.ts'
import { alone, type Share, shared } from './split.ts'

/** What the indicators rest on. */
export interface Facts {
  /** Code of the school's type. */
  readonly type: Value
  readonly exempt: Value
  readonly pupils: ReadonlyMap<Stage, Value>
  /** What a unit has of an indicator; of a shared resource the whole school's. */
  readonly resource: (id: string, stage: Stage, isRelaxed: boolean) => Value | undefined
}

/** A stage of a school that is assessed by itself. */
export interface UnitFacts {
  readonly stage: Stage
  readonly isExempt: boolean
  readonly pupils: Value
  readonly shareOf: (isSplit: boolean) => Share
}

const stages: readonly Stage[] = ['p', 'j', 's']

/** The assessed units, primary first. None while the school's type is not known or has no stage. */
export function unitFacts(units: Units, facts: Facts): readonly UnitFacts[] {
  const weights =
    facts.type.kind === 'text' && Object.hasOwn(units.weights, facts.type.text)
      ? units.weights[facts.type.text]
      : undefined
  if (weights === undefined) return []
  const pupilsOf = (stage: Stage): Value => facts.pupils.get(stage) ?? noData([])
  const byStage = new Map(
    stages.flatMap((stage) => {
      const weight = weights[stage]
      return weight === undefined ? [] : [[stage, weight] as const]
    }),
  )
  const assessed = [...byStage.keys()].filter((stage) => !units.unassessed.includes(stage))
  return assessed.map((stage) => ({
    stage,
    isExempt: holds(facts.exempt),
    pupils: pupilsOf(stage),
    shareOf: (isSplit) => (isSplit ? shared(stage, byStage, pupilsOf) : alone(pupilsOf(stage))),
  }))
}

/** resource × k × weight ÷ divisor; without pupils there is no value, whatever else is missing. */
export function perPupil(
  rule: { readonly per: string; readonly split: boolean },
  unit: UnitFacts,
  resource: Value,
): Value {
  const { pupils } = unit
  if (pupils.kind === 'number' && isZero(pupils.number)) return notApplicable('zero_pupils')
  const { weight, divisor } = unit.shareOf(rule.split)
  const scale = arithmetic('*', numberValue(decimal(rule.per)), numberValue(weight))
  return arithmetic('/', arithmetic('*', resource, scale), divisor)
}
