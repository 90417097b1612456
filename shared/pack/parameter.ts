import * as z from 'zod'
import { Decimal } from '#shared/answer.ts'
import { FieldName } from '#shared/ids.ts'
import { Citation, Text } from '#shared/pack/text.ts'

const text = z.string().max(200)

/** A named number, switch or text that expressions read as `param.name`. */
export const Parameter = z.union([
  z.strictObject({
    value: z.union([Decimal, z.boolean()]),
    /** Which way a district may move it: a bar is never lowered by an extension. */
    stricter: z.enum(['higher', 'lower']).optional(),
    label: Text,
    cite: Citation,
  }),
  z.strictObject({
    text,
    /** The only texts that it may be: an expression that compares it with another is a mistake. */
    among: z.array(text).min(1).max(20).optional(),
    label: Text,
    cite: Citation,
  }),
])
export type Parameter = z.infer<typeof Parameter>

/** What a profile or a district's pack puts in the place of a parameter's value. */
export const ParameterChange = z.union([
  z.strictObject({ value: z.union([Decimal, z.boolean()]), cite: Citation }),
  z.strictObject({ text, cite: Citation }),
])
export type ParameterChange = z.infer<typeof ParameterChange>

/** Local parameters under a name: a province's deadlines and lines, never a national default. */
export const Profile = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/),
  title: Text,
  cite: Citation,
  parameters: z.record(FieldName, ParameterChange),
})
export type Profile = z.infer<typeof Profile>
