import type { About } from '#shared/engine/about.ts'
import type { Engine } from '#shared/engine/engine.ts'
import type { IndicatorResult, UnitResult } from '#shared/engine/outcome.ts'
import type { Situation } from '#shared/engine/situation.ts'
import { supposed, type TrialChange } from './change.ts'

/** One indicator of one stage, as it is and as it would be; one of them is absent where a stage comes or goes. */
export interface TrialLine {
  readonly id: string
  readonly now: IndicatorResult | undefined
  readonly would: IndicatorResult | undefined
}

/** A stage with its verdicts. */
export interface TrialUnit {
  readonly stage: UnitResult['stage']
  readonly now: UnitResult | undefined
  readonly would: UnitResult | undefined
  readonly lines: readonly TrialLine[]
}

/** What the changes would come to, by the same engine that judges the draft. */
export function trialOf(
  engine: Engine,
  about: About,
  situation: Situation,
  changes: readonly TrialChange[],
): readonly TrialUnit[] {
  const now = engine.open(situation, about).units()
  const would = engine.open(supposed(situation, changes), about).units()
  const stages = [...new Set([...now, ...would].map(({ stage }) => stage))]
  return stages.map((stage) => {
    const before = now.find((one) => one.stage === stage)
    const after = would.find((one) => one.stage === stage)
    const ids = [before, after].flatMap((unit) => unit?.indicators.map(({ id }) => id) ?? [])
    return {
      ...{ stage, now: before, would: after },
      lines: [...new Set(ids)].map((id) => ({
        id,
        now: before?.indicators.find((one) => one.id === id),
        would: after?.indicators.find((one) => one.id === id),
      })),
    }
  })
}
