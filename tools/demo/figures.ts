import type { UnitResult } from '#shared/engine/outcome.ts'
import { parseDecimal, toDecimal } from '#shared/number/rational.ts'
import { type Figures, type Shown, shown } from './vectors.ts'

/** A stage unit's figures as decimal text. */
export type UnitFigures = Figures & { readonly stage: UnitResult['stage'] }

const places = 6

/**
 * The shown indicators of each unit at six places; `—` where there is no value. A unit's indicators
 * may stand in the records of several forms.
 */
export function figuresOf(units: readonly UnitResult[]): readonly UnitFigures[] {
  return [...Map.groupBy(units, ({ stage }) => stage)].map(([stage, parts]) => {
    const indicators = parts.flatMap((part) => part.indicators)
    return {
      stage,
      ...mapShown((id) => sixPlaces(indicators.find((one) => one.id === id)?.figure)),
    }
  })
}

/** What differs between two tables, one sentence for each figure; none when they are equal. */
export function differences(
  name: string,
  found: readonly UnitFigures[],
  expected: readonly UnitFigures[],
): readonly string[] {
  const stages = (units: readonly UnitFigures[]) => units.map(({ stage }) => stage).join(' ')
  if (stages(found) !== stages(expected))
    return [`${name}: units ${stages(found)} instead of ${stages(expected)}`]
  return expected.flatMap((unit, index) =>
    shown
      .filter((id) => found[index]?.[id] !== unit[id])
      .map((id) => `${name} ${unit.stage} ${id}: ${found[index]?.[id]} instead of ${unit[id]}`),
  )
}

function sixPlaces(figure: UnitResult['indicators'][number]['figure'] | undefined): string {
  if (figure?.state !== 'value') return '—'
  const exact = parseDecimal(figure.value)
  if (exact === undefined) throw new Error(`not a decimal: ${figure.value}`)
  const [whole = '', part = ''] = toDecimal(exact, places).split('.')
  return `${whole}.${part.padEnd(places, '0')}`
}

function mapShown(of: (id: Shown) => string): Figures {
  return { R4: of('R4'), R5: of('R5'), R6: of('R6'), R7: of('R7') }
}
