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

/** One indicator of one stage unit, as stored in a record and recomputed by the district. */
export const IndicatorResult = z.strictObject({
  id: z.string().max(20),
  figure: Figure,
  standing: Standing,
  threshold: Decimal,
  floor: Decimal,
  /** max(0, T − value), in the indicator's unit; absent without a value. */
  gap: Decimal.optional(),
  /** What is missing in real units (㎡, 元, rooms) over the whole school's resource (domain §2.3). */
  need: Decimal.optional(),
  /** True when the figure as shown would stand otherwise: 取整敏感 (domain §0.3). */
  rounding_sensitive: z.boolean(),
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
})
export type UnitResult = z.infer<typeof UnitResult>

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
