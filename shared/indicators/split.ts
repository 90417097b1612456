import type { Stage } from '#shared/engine/outcome.ts'
import { arithmetic } from '#shared/expression/operations.ts'
import { numberValue, type Value } from '#shared/expression/value.ts'
import { decimal, one, type Rational, zero } from '#shared/number/rational.ts'

/** How a unit's figure comes of a resource: resource × weight ÷ divisor. */
export interface Share {
  readonly weight: Rational
  /** Pupils of the unit; of a shared resource the weighted pupils of all stages. */
  readonly divisor: Value
}

/** What a stage has alone. */
export const alone = (pupils: Value): Share => ({ weight: one, divisor: pupils })

/**
 * What a stage has of a resource that the stages share by weight (domain §2.5):
 * w ÷ Σ w·N per pupil, the senior stage counted. With one stage it is all of it.
 */
export function shared(
  stage: Stage,
  weights: ReadonlyMap<Stage, string>,
  pupils: (stage: Stage) => Value,
): Share {
  let divisor: Value = numberValue(zero)
  for (const [each, weight] of weights) {
    const weighted = arithmetic('*', numberValue(decimal(weight)), pupils(each))
    divisor = arithmetic('+', divisor, weighted)
  }
  return { weight: decimal(weights.get(stage) ?? '0'), divisor }
}
