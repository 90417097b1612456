import type { MeasureFacts } from '#shared/indicators/judge-measure.ts'
import type { Facts } from '#shared/indicators/unit-facts.ts'
import { resourceKey } from './build-results.ts'
import type { BarPlan, MeasurePlan, Read, UnitsPlan } from './plan.ts'
import type { State } from './state.ts'

/** What the indicators rest on, as it stands now. */
export function factsOf(units: UnitsPlan, state: State): Facts {
  return {
    type: units.type(state, -1),
    exempt: units.exempt(state, -1),
    pupils: new Map(units.pupils.map(([stage, read]) => [stage, read(state, -1)])),
    resource: (id, stage, isRelaxed) =>
      units.resources.get(resourceKey(id, stage, isRelaxed))?.(state, -1),
  }
}

/** What a measure rests on, as it stands now. */
export function measureFacts(plan: MeasurePlan, state: State): MeasureFacts {
  const ask = (read: Read | undefined) => read?.(state, -1)
  const askBars = (bars: readonly BarPlan[]) =>
    bars.map(({ kind, read }) => ({ kind, value: read(state, -1) }))
  const { measure, ratio } = plan
  return {
    measure,
    applies: ask(plan.applies),
    value: ask(plan.value),
    ratio: ratio && { of: ratio.of(state, -1), to: ratio.to(state, -1) },
    bars: askBars(plan.bars),
    relaxed: plan.relaxed.map(({ by, bars }) => ({ by, bars: askBars(bars) })),
  }
}
