import { figureOf } from '#shared/engine/figure.ts'
import type { Figure, MeasureResult, MeasureState } from '#shared/engine/outcome.ts'
import { arithmetic } from '#shared/expression/operations.ts'
import { noData, notApplicable, numberValue, type Value } from '#shared/expression/value.ts'
import { add, compare, decimal, zero } from '#shared/number/rational.ts'
import type { Measure } from '#shared/pack/measure.ts'

/** What a measure says of a whole county. */
export interface CountyMeasure {
  readonly id: string
  readonly stage?: Measure['stage']
  readonly state: MeasureState
  /** The pooled figure, of a measure that is a ratio. */
  readonly figure?: Figure
  readonly schools: { readonly met: number; readonly not_met: number; readonly no_data: number }
}

/**
 * The measures of a county from those of its schools: `all` is met when every school to which it
 * applies keeps it; `pooled` adds the parts of the ratio up, so that a large school weighs more. What
 * the county's own form decides is left to it.
 */
export function countyMeasures(
  measures: readonly Measure[],
  schools: readonly (readonly MeasureResult[])[],
): readonly CountyMeasure[] {
  return measures
    .filter(({ county }) => county !== 'own')
    .map((measure) => {
      const results = schools.flatMap((all) =>
        all.filter(({ id, stage }) => id === measure.id && stage === measure.stage),
      )
      const count = (state: MeasureState): number =>
        results.filter((result) => result.state === state).length
      const head = {
        id: measure.id,
        ...(measure.stage === undefined ? {} : { stage: measure.stage }),
        schools: { met: count('met'), not_met: count('not_met'), no_data: count('no_data') },
      }
      return measure.county === 'pooled'
        ? { ...head, ...pooled(measure, results) }
        : { ...head, state: allOf(head.schools) }
    })
}

function allOf(schools: CountyMeasure['schools']): MeasureState {
  if (schools.not_met > 0) return 'not_met'
  if (schools.no_data > 0) return 'no_data'
  return schools.met > 0 ? 'met' : 'not_applicable'
}

function pooled(
  measure: Measure,
  results: readonly MeasureResult[],
): Pick<CountyMeasure, 'state' | 'figure'> {
  const applying = results.filter(({ parts, state }) => parts !== undefined || state === 'no_data')
  const value = arithmetic(
    '/',
    arithmetic('*', sum(applying, 'of'), numberValue(decimal(measure.ratio?.per ?? '1'))),
    sum(applying, 'to'),
  )
  const figure = figureOf(value)
  if (value.kind !== 'number') {
    return { state: value.kind === 'no_data' ? 'no_data' : 'not_applicable', figure }
  }
  const bar = applying.find((result) => result.bar?.state === 'value')?.bar
  if (bar?.state !== 'value') return { state: 'no_data', figure }
  const order = compare(value.number, decimal(bar.value))
  const isMet =
    measure.at_least !== undefined
      ? order >= 0
      : measure.at_most !== undefined
        ? order <= 0
        : order < 0
  return { state: isMet ? 'met' : 'not_met', figure }
}

function sum(results: readonly MeasureResult[], part: 'of' | 'to'): Value {
  let total = zero
  for (const { parts } of results) {
    const figure = parts?.[part]
    if (figure === undefined || figure.state === 'no_data') return noData([])
    if (figure.state === 'not_applicable') continue
    total = add(total, decimal(figure.value))
  }
  return results.length === 0 ? notApplicable('no_rows') : numberValue(total)
}
