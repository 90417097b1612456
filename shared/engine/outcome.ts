import * as z from 'zod'
import { Decimal } from '#shared/answer.ts'
import { notApplicableReasons } from '#shared/expression/value.ts'
import { RowId } from '#shared/ids.ts'

/** `A.books` for a field, `A.buildings/<row id>/area_m2` for a cell of a register. */
export const CellRef = z.string().max(200)
export type CellRef = z.infer<typeof CellRef>

/** Why a number cannot exist although nothing is missing. */
export const NotApplicableReason = z.enum(notApplicableReasons)

/** Decimals with which a figure is stored. */
export const figurePlaces = 12

/** A computed number: exact inside, 12 decimals half-up here (design §5), or why there is none. */
export const Figure = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('value'), value: Decimal }),
  z.strictObject({ state: z.literal('no_data'), missing: z.array(CellRef).max(200) }),
  z.strictObject({ state: z.literal('not_applicable'), reason: NotApplicableReason }),
])
export type Figure = z.infer<typeof Figure>

/** A school stage: primary 小学部, junior 初中部, senior 高中部 (never assessed). */
export const Stage = z.enum(['p', 'j', 's'])
export type Stage = z.infer<typeof Stage>

/** How a value stands to its threshold T and floor F = 0.85 T (教督〔2017〕6号; domain §2.3). */
export const Standing = z.enum(['met', 'floor_ok', 'below_floor', 'no_data', 'not_applicable'])
export type Standing = z.infer<typeof Standing>

const judged = {
  figure: Figure,
  standing: Standing,
  /** max(0, T − value), in the indicator's unit; absent without a value. */
  gap: Decimal.optional(),
  /** What is missing in real units (㎡, 元, rooms) over the whole school's resource (domain §2.3). */
  need: Decimal.optional(),
  /** True when the figure as shown would stand otherwise: 取整敏感 (domain §0.3). */
  rounding_sensitive: z.boolean(),
}

/** One indicator of one stage unit, as stored in a record and recomputed by the district. */
export const IndicatorResult = z.strictObject({
  id: z.string().max(20),
  threshold: Decimal,
  floor: Decimal,
  ...judged,
  /**
   * The same under a relaxation, where that comes out otherwise (domain §2.7). Both are shown; `by`
   * names the parameter that says whether the relaxation is in force.
   */
  relaxed: z.strictObject({ by: z.string().max(64), ...judged }).optional(),
})
export type IndicatorResult = z.infer<typeof IndicatorResult>

/**
 * The verdict of one stage unit: `incomplete` while an indicator has no data, or fewer are at hand
 * than the rules ask; `exempt` when the school is not assessed or the unit has no pupils.
 */
export const UnitResult = z.strictObject({
  stage: Stage,
  verdict: z.enum(['pass', 'fail', 'incomplete', 'exempt']),
  pupils: Figure,
  indicators: z.array(IndicatorResult).max(100),
  /** The verdict with every relaxed figure in the place of its basic one; absent without any. */
  relaxed: z
    .strictObject({
      by: z.array(z.string().max(64)).max(10),
      verdict: z.enum(['pass', 'fail', 'incomplete', 'exempt']),
    })
    .optional(),
})
export type UnitResult = z.infer<typeof UnitResult>

/** How a school stands to a measure: kept or not, or why that cannot be said. */
export const MeasureState = z.enum(['met', 'not_met', 'no_data', 'not_applicable'])
export type MeasureState = z.infer<typeof MeasureState>

/** One measure of one school, with what it rests on. */
export const MeasureResult = z.strictObject({
  id: z.string().max(20),
  stage: Stage.optional(),
  state: MeasureState,
  figure: Figure.optional(),
  /** What the figure is held against. */
  bar: Figure.optional(),
  /** The parts of a ratio, which a county adds up. */
  parts: z.strictObject({ of: Figure, to: Figure }).optional(),
  rounding_sensitive: z.boolean(),
  /** The same with the easier bars, each by the parameter of its relaxation. */
  relaxed: z
    .array(z.strictObject({ by: z.string().max(64), state: MeasureState, bar: Figure.optional() }))
    .optional(),
})
export type MeasureResult = z.infer<typeof MeasureResult>

/** A person's mistake, or something to explain: a value, never an exception. */
export const Violation = z.strictObject({
  /**
   * Id of the pack's check, or what a field itself asks: `required`, `type`, `range`, `code`, a rule
   * of identity such as `V3`; or `unique`, asked of the rows of a register.
   */
  check: z.string().max(40),
  severity: z.enum(['error', 'warning']),
  message: z.strictObject({ zh: z.string(), en: z.string() }),
  cells: z.array(CellRef).max(200),
  row: RowId.optional(),
  /** The reason already given; a warning without one still blocks sealing. */
  reason: z.string().optional(),
})
export type Violation = z.infer<typeof Violation>
