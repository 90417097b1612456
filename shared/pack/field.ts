import * as z from 'zod'
import { FieldName } from '#shared/ids.ts'
import { Citation, Text } from '#shared/pack/text.ts'

/** An expression of the pack's language, as written (`shared/expression/README.md`). */
export const Expression = z.string().min(1).max(2_000)

/** What a cell can hold (domain §0.4). */
export const FieldType = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('int') }),
  /** A decimal number; `wan` is money in 万元. */
  z.strictObject({ kind: z.enum(['dec', 'wan']), places: z.int().min(0).max(6) }),
  /** Money in 元 with two places. */
  z.strictObject({ kind: z.literal('yuan') }),
  z.strictObject({ kind: z.enum(['text', 'long']), max: z.int().min(1).max(4_000) }),
  z.strictObject({ kind: z.enum(['bool', 'date', 'ym', 'year']) }),
  z.strictObject({ kind: z.enum(['enum', 'enums']), codes: z.string().max(40) }),
  /** Identities with a rule of their own (domain §1.2). */
  z.strictObject({
    kind: z.enum(['name', 'phone', 'school_code', 'uscc', 'idcard', 'xueji', 'region']),
  }),
  z.strictObject({ kind: z.literal('ref'), register: z.string().max(80) }),
  z.strictObject({ kind: z.literal('attach') }),
])
export type FieldType = z.infer<typeof FieldType>

/**
 * A field of a form or a column of a register. With `computed` it is never typed. `required` is a
 * condition; absent means optional, and `true` always.
 */
export const Field = z.strictObject({
  name: FieldName,
  label: Text,
  /** Headings under which older spreadsheets know it, for the import. */
  also: z.array(z.string().min(1).max(40)).max(20).optional(),
  type: FieldType,
  /** Shown behind the value: `㎡`, `间`, `万元`. */
  unit: Text.optional(),
  required: Expression.optional(),
  visible: Expression.optional(),
  computed: Expression.optional(),
  /** Value of a new draft, e.g. 1 September of the school year. */
  initial: Expression.optional(),
  min: Expression.optional(),
  max: Expression.optional(),
  /** Read as 0 when blank: only where the pack says so (design §5). */
  absent: z.literal('0').optional(),
  /** Of a person: kept in the record's personal object, apart from the figures (design §7). */
  personal: z.boolean().optional(),
  /** Only who has this role sees it: results of an assessment are privacy (残疾人教育条例 20). */
  role: z.enum(['special_ed']).optional(),
  help: Text.optional(),
  example: Text.optional(),
  cite: Citation.optional(),
})
export type Field = z.infer<typeof Field>
