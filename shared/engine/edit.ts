import * as z from 'zod'
import { Answer, isWellFormed } from '#shared/answer.ts'
import { CellRef } from '#shared/engine/outcome.ts'
import { FieldName, FormKey, PlainDate, RegisterKey, RowId } from '#shared/ids.ts'

/**
 * One change by a person: what the window sends, the store keeps and the engine applies.
 * A `value` that is absent empties the cell.
 */
export const Edit = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('set'),
    form: FormKey,
    field: FieldName,
    value: Answer.optional(),
  }),
  z.strictObject({ op: z.literal('add-row'), register: RegisterKey, row: RowId, from: PlainDate }),
  z.strictObject({
    op: z.literal('set-cell'),
    register: RegisterKey,
    row: RowId,
    column: FieldName,
    value: Answer.optional(),
  }),
  /** Rows are archived, not deleted: `to` is the first day on which the row no longer counts. */
  z.strictObject({
    op: z.literal('archive-row'),
    register: RegisterKey,
    row: RowId,
    to: PlainDate.optional(),
  }),
  /** Undo of `add-row`: only for a row that has never stood in a record. */
  z.strictObject({ op: z.literal('remove-row'), register: RegisterKey, row: RowId }),
  /** A register is complete for the period: until then its aggregates are `no_data` (design §5). */
  z.strictObject({
    op: z.literal('confirm-register'),
    register: RegisterKey,
    confirmed: z.boolean(),
  }),
  z.strictObject({
    op: z.literal('confirm-section'),
    form: FormKey,
    section: FieldName,
    confirmed: z.boolean(),
  }),
  /** The written reason with which a warning may pass. Absent text withdraws it. */
  z.strictObject({
    op: z.literal('give-reason'),
    check: z.string().max(40).refine(isWellFormed),
    row: RowId.optional(),
    cell: CellRef.optional(),
    text: z.string().min(2).max(500).refine(isWellFormed).optional(),
  }),
])
export type Edit = z.infer<typeof Edit>

/** So many edits are one save at most: an import of the largest register, all of it or nothing. */
export const editsAtMost = 500_000
