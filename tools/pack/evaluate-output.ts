import type { Session } from '#shared/engine/engine.ts'
import type { CellRef, Figure, MeasureResult, UnitResult } from '#shared/engine/outcome.ts'
import type { CountyFigure, CountyStage } from '#shared/indicators/county.ts'
import type { CountyMeasure } from '#shared/indicators/county-measures.ts'
import { schoolNeed } from '#shared/indicators/school-need.ts'
import { decimal, toDecimal } from '#shared/number/rational.ts'
import type { Pack } from '#shared/pack/pack.ts'

/** Always six decimals, half-up, so that two outputs are compared as texts. */
export function sixPlaces(text: string): string {
  const [whole = '0', fraction = ''] = toDecimal(decimal(text), 6).split('.')
  return `${whole}.${fraction.padEnd(6, '0')}`
}

const maybe = (text: string | undefined): string | null =>
  text === undefined ? null : sixPlaces(text)
const sixOf = (figure: Figure | undefined): string | null =>
  figure?.state === 'value' ? sixPlaces(figure.value) : null

/** Every computed value by its address; `null` while it has none. Rows are counted from 1. */
export function computedOf(pack: Pack, session: Session): Readonly<Record<string, unknown>> {
  const found: { [cell: string]: unknown } = {}
  const add = (cell: CellRef, name: string): void => {
    const { computed } = session.cell(cell)
    if (computed === undefined) return
    found[name] = typeof computed === 'object' ? sixOf(computed) : computed
  }
  for (const form of pack.forms) {
    for (const { name, computed } of form.fields) {
      if (computed !== undefined) add(`${form.key}.${name}`, `${form.key}.${name}`)
    }
  }
  const { registers } = session.situation()
  for (const { key, columns } of pack.registers) {
    const own = columns.filter(({ computed }) => computed !== undefined)
    for (const [at, row] of (registers[key] ?? []).entries()) {
      for (const { name } of own) add(`${key}/${row.id}/${name}`, `${key}/${at + 1}/${name}`)
    }
  }
  return found
}

/** Violations in the order of the pack, their rows by place as in the file. */
export function violationsOf(session: Session): readonly unknown[] {
  const places = new Map(
    Object.values(session.situation().registers).flatMap((rows) =>
      rows.map((row, at) => [String(row.id), `${at + 1}`] as const),
    ),
  )
  const named = (cell: CellRef): string =>
    cell
      .split('/')
      .map((part) => places.get(part) ?? part)
      .join('/')
  return session.violations().map(({ check, severity, cells, message, reason }) => ({
    ...{ check, severity, cells: cells.map(named), message },
    ...(reason === undefined ? {} : { reason }),
  }))
}

/** One verdict for the school: it passes when all its assessed units pass. */
export function verdictOf(units: readonly UnitResult[]): UnitResult['verdict'] {
  const assessed = units.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'exempt')
  if (units.length === 0) return 'incomplete'
  if (assessed.length === 0) return 'exempt'
  if (assessed.includes('fail')) return 'fail'
  return assessed.includes('incomplete') ? 'incomplete' : 'pass'
}

export const unitOf = ({ stage, verdict, pupils, indicators, relaxed }: UnitResult) => ({
  stage,
  verdict,
  pupils: sixOf(pupils),
  indicators: Object.fromEntries(
    indicators.map((one) => [
      one.id,
      {
        ...judged(one),
        threshold: sixPlaces(one.threshold),
        floor: sixPlaces(one.floor),
        ...(one.relaxed === undefined
          ? {}
          : { relaxed: { by: one.relaxed.by, ...judged(one.relaxed) } }),
      },
    ]),
  ),
  ...(relaxed === undefined ? {} : { relaxed }),
})

function judged(
  one: Pick<
    UnitResult['indicators'][number],
    'figure' | 'standing' | 'gap' | 'need' | 'rounding_sensitive'
  >,
) {
  const { figure, standing, gap, need, rounding_sensitive } = one
  return {
    ...{ value: sixOf(figure), state: standing, gap: maybe(gap), need_abs: maybe(need) },
    rounding_sensitive,
  }
}

/** What the whole school lacks, by indicator. */
export const needsOf = (pack: Pack, units: readonly UnitResult[]) =>
  Object.fromEntries(pack.indicators.map((one) => [one.id, maybe(schoolNeed(one, units))]))

export const measureOf = ({ id, stage, state, figure, bar, relaxed, ...rest }: MeasureResult) => ({
  id,
  ...(stage === undefined ? {} : { stage }),
  ...{ state, value: sixOf(figure), bar: sixOf(bar) },
  rounding_sensitive: rest.rounding_sensitive,
  ...(relaxed === undefined
    ? {}
    : { relaxed: relaxed.map((one) => ({ by: one.by, state: one.state, bar: sixOf(one.bar) })) }),
})

export const countyMeasureOf = ({ figure, ...rest }: CountyMeasure) => ({
  ...rest,
  value: sixOf(figure),
})

/** The spread of one stage; beyond its ceiling a coefficient is `below_floor`, as a figure below its. */
export function stageOf({ indicators }: CountyStage, relaxed: CountyStage | undefined) {
  return Object.fromEntries(
    indicators.map((one) => {
      const eased = relaxed?.indicators.find(({ id }) => id === one.id)
      const isEased = eased !== undefined && JSON.stringify(eased) !== JSON.stringify(one)
      return [one.id, { ...spread(one), ...(isEased ? { relaxed: spread(eased) } : {}) }]
    }),
  )
}

export const spread = ({ state, units, mean, deviation, cv, ceiling }: CountyFigure) => ({
  ...{ mean: sixOf(mean), sd: sixOf(deviation), cv: sixOf(cv) },
  state: state === 'not_met' ? 'below_floor' : state,
  units,
  ...(ceiling === undefined ? {} : { ceiling: sixPlaces(ceiling) }),
})

export const schemeOf = ({ scheme2012 }: CountyStage) =>
  scheme2012 === undefined
    ? null
    : {
        composite: sixOf(scheme2012.composite),
        state: scheme2012.state === 'not_met' ? 'below_floor' : scheme2012.state,
        ceiling: maybe(scheme2012.ceiling),
        indicators: Object.fromEntries(scheme2012.indicators.map((one) => [one.id, spread(one)])),
      }
