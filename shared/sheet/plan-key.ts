import type { Session } from '#shared/engine/engine.ts'
import type { IndicatorResult, Stage } from '#shared/engine/outcome.ts'

/** Of an indicator in a stage: the same from term to term, whatever the figures are. */
export const unitKey = (stage: Stage, indicator: string): string => `${stage}/${indicator}`

/** Of a guarantee or quality, which a stage may have of its own. */
export const measureKey = ({
  id,
  stage,
}: {
  readonly id: string
  readonly stage?: Stage | undefined
}): string => (stage === undefined ? id : unitKey(stage, id))

/** Whether something is missing by an indicator. */
export const isGap = ({ standing }: Pick<IndicatorResult, 'standing'>): boolean =>
  standing === 'floor_ok' || standing === 'below_floor'

/** The gaps that there are by the present data. */
export function openKeys(session: Session): ReadonlySet<string> {
  const units = session
    .units()
    .flatMap(({ stage, indicators }) =>
      indicators.filter(isGap).map(({ id }) => unitKey(stage, id)),
    )
  const measures = session.measures().filter(({ state }) => state === 'not_met')
  return new Set([...units, ...measures.map(measureKey)])
}
