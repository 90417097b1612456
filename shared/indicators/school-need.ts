import { figurePlaces, type UnitResult } from '#shared/engine/outcome.ts'
import { add, compare, decimal, type Rational, toDecimal, zero } from '#shared/number/rational.ts'
import type { Indicator } from '#shared/pack/indicator.ts'

/**
 * What a whole school lacks, in real units (domain §2.3): of a shared resource the greatest need of
 * its units, for what is built serves all; of what each stage has alone (teachers) the sum. Undefined
 * while a unit's need is not known.
 */
export function schoolNeed(indicator: Indicator, units: readonly UnitResult[]): string | undefined {
  const needs: Rational[] = []
  for (const { verdict, indicators } of units) {
    if (verdict === 'exempt') continue
    const result = indicators.find(({ id }) => id === indicator.id)
    if (result === undefined || result.standing === 'not_applicable') continue
    if (result.need === undefined) return undefined
    needs.push(decimal(result.need))
  }
  const isShared = typeof indicator.resource === 'string'
  const total = needs.reduce((a, b) => {
    if (!isShared) return add(a, b)
    return compare(a, b) < 0 ? b : a
  }, zero)
  return toDecimal(total, figurePlaces)
}
