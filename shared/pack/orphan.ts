import * as z from 'zod'
import { Answer } from '#shared/answer.ts'
import { Reason, Row } from '#shared/engine/situation.ts'
import { FieldName, FormKey, RegisterKey, RowId } from '#shared/ids.ts'

const told = {
  /** The version of the pack whose names these are. */
  version: z.int().min(1),
  /**
   * `gone`: the pack has no such place; `computed`: it computes it now; `taken`: another value is
   * there; `changed`: what was confirmed has other contents now.
   */
  why: z.enum(['gone', 'computed', 'taken', 'changed']),
}

/** Something that a person entered and that has no place in the present version of the pack. */
export const Orphan = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    form: FormKey,
    field: FieldName,
    value: Answer,
    ...told,
  }),
  z.strictObject({
    kind: z.literal('cell'),
    register: RegisterKey,
    row: RowId,
    column: FieldName,
    value: Answer,
    ...told,
  }),
  z.strictObject({ kind: z.literal('row'), register: RegisterKey, row: Row, ...told }),
  z.strictObject({ kind: z.literal('reason'), reason: Reason, ...told }),
  z.strictObject({ kind: z.literal('section'), form: FormKey, section: FieldName, ...told }),
  z.strictObject({ kind: z.literal('complete'), register: RegisterKey, ...told }),
])
export type Orphan = z.infer<typeof Orphan>
