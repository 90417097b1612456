import type { Stage } from '#shared/engine/outcome.ts'
import { noData, sameValue, type Value } from '#shared/expression/value.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { type Facts, perPupil, unitFacts } from './unit-facts.ts'

/** The exact figures of one unit, for a county: nothing is rounded on the way to its ceilings. */
export interface UnitFigures {
  readonly stage: Stage
  readonly pupils: Value
  /** By id of the indicator; of the earlier scheme too. */
  readonly basic: ReadonlyMap<string, Value>
  /** Those that come out otherwise under their relaxation. */
  readonly relaxed: ReadonlyMap<string, { readonly by: string; readonly value: Value }>
}

/** The figures of every assessed unit; none for an exempt school. */
export function unitFigures(pack: Pack, facts: Facts): readonly UnitFigures[] {
  const rules = [...pack.indicators, ...(pack.scheme2012?.indicators ?? [])]
  return unitFacts(pack.units, facts).flatMap((unit) => {
    if (unit.isExempt) return []
    const { stage, pupils } = unit
    const basic = new Map(
      rules.map((rule) => [
        rule.id,
        perPupil(rule, unit, facts.resource(rule.id, stage, false) ?? noData([])),
      ]),
    )
    const relaxed = pack.indicators.flatMap((rule) => {
      const resource = rule.relaxed && facts.resource(rule.id, stage, true)
      if (rule.relaxed === undefined || resource === undefined) return []
      const value = perPupil(rule, unit, resource)
      const isSame = sameValue(value, basic.get(rule.id))
      return isSame ? [] : [[rule.id, { by: rule.relaxed.by, value }] as const]
    })
    return [{ stage, pupils, basic, relaxed: new Map(relaxed) }]
  })
}
