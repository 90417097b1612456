import * as z from 'zod'
import { Answer, isWellFormed } from '#shared/answer.ts'
import { CellRef } from '#shared/engine/outcome.ts'
import { FieldName, FormKey, PlainDate, RegisterKey, RowId } from '#shared/ids.ts'

/** Rows of one register: a county's largest school has a tenth of them. */
export const rowLimit = 20_000

const Cells = z.record(FieldName, Answer)

/** A row of a register: it counts from `from` (inclusive) until `to` (exclusive). */
export const Row = z.strictObject({
  id: RowId,
  from: PlainDate,
  to: PlainDate.optional(),
  cells: Cells,
})
export type Row = z.infer<typeof Row>

/**
 * A written reason for a warning; `row` when the check looks at single rows. With `cell` it is for
 * that cell alone, where one rule (`V7`) looks at several.
 */
export const Reason = z.strictObject({
  check: z.string().max(40).refine(isWellFormed),
  row: RowId.optional(),
  cell: CellRef.optional(),
  text: z.string().min(2).max(500).refine(isWellFormed),
})
export type Reason = z.infer<typeof Reason>

/**
 * Everything that a person has entered for one school and one period: all that the engine needs to
 * compute the rest. Computed values are not in it. `previous` holds the forms' answers of the
 * period before, computed ones included, for comparison only.
 */
export const Situation = z.strictObject({
  forms: z.record(FormKey, Cells),
  registers: z.record(RegisterKey, z.array(Row).max(rowLimit)),
  complete: z.array(RegisterKey),
  confirmed: z.record(FormKey, z.array(FieldName)),
  reasons: z.array(Reason).max(2_000),
  previous: z.record(FormKey, Cells).optional(),
  /** Rows of append-only registers that stand in a record: they are read, and never typed again. */
  sealed: z.array(RowId).optional(),
})
export type Situation = z.infer<typeof Situation>
