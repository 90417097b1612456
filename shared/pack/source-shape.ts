import * as z from 'zod'
import { Stage } from '#shared/engine/outcome.ts'
import { FieldName, FormKey, PlainDate, RegisterKey } from '#shared/ids.ts'
import { parseDecimal, toDecimal } from '#shared/number/rational.ts'
import { Expression } from '#shared/pack/field.ts'
import { fieldTypeSpellings, parseFieldType } from '#shared/pack/field-type.ts'
import { Check, Form, Indicator, Pack } from '#shared/pack/pack.ts'
import { Citation, Text } from '#shared/pack/text.ts'
import type { SourceValue } from './source.ts'

// The shapes of a pack's files. They differ from the compiled shapes only where a person writes it
// shorter: every scalar arrives as text, a type is written `dec(2)`, a unit `㎡`.

const whole = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const truth = z.enum(['true', 'false']).transform((text) => text === 'true')

/** Any plain decimal, brought to its one spelling: `4.50` is `4.5`. */
const decimal = z.string().transform((text, context) => {
  const value = text.length > 40 ? undefined : parseDecimal(text)
  if (value !== undefined) return toDecimal(value, 12)
  context.addIssue({ code: 'custom', params: { expected: '4.505' } })
  return z.NEVER
})

const fieldType = z.string().transform((text, context) => {
  const type = parseFieldType(text)
  if (type !== undefined) return type
  context.addIssue({ code: 'custom', params: { expected: fieldTypeSpellings } })
  return z.NEVER
})

/** A unit is mostly the same sign in both languages, and then written once. */
const unit = z.preprocess(
  (value) => (typeof value === 'string' ? { zh: value, en: value } : value),
  Text,
)

/** An item that is looked at by itself, so that its mistakes hide no other item's. */
const item = z.custom<SourceValue>((value) => value !== undefined)
const items = z.array(item)

export const FieldSource = z.strictObject({
  name: FieldName,
  label: Text,
  type: fieldType,
  unit: unit.optional(),
  required: Expression.optional(),
  visible: Expression.optional(),
  computed: Expression.optional(),
  initial: Expression.optional(),
  min: Expression.optional(),
  max: Expression.optional(),
  absent: z.literal('0').optional(),
  personal: truth.optional(),
  help: Text.optional(),
  example: Text.optional(),
  cite: Citation.optional(),
})

export const FormSource = z.strictObject({ ...Form.shape, fields: items.min(1).max(600) })

export const RegisterSource = z.strictObject({
  key: RegisterKey,
  title: Text,
  caption: FieldName,
  moment: Expression.optional(),
  travels: z.array(FieldName),
  unique: z.array(FieldName).optional(),
  columns: items.min(1).max(100),
  cite: Citation.optional(),
})

export const CodeListSource = z.strictObject({
  label: Text,
  cite: Citation.optional(),
  entries: items.min(1).max(5_000),
})

/** Keys that end up as keys of the compiled pack: plain ASCII, so that its bytes stay canonical. */
export const keys = {
  sources: /^[A-Za-z][A-Za-z0-9_]{0,19}$/,
  parameters: /^[A-Za-z][A-Za-z0-9_]{0,63}$/,
  codes: /^[A-Z][A-Z0-9_]{0,39}$/,
} as const

export const CodeEntrySource = z.strictObject({
  code: z.string().min(1).max(40),
  label: Text,
  attributes: z.record(FieldName, z.string().max(80)).optional(),
})

export const CheckSource = Check

export const IndicatorSource = z.strictObject({
  ...Indicator.shape,
  unit,
  need_unit: unit,
  per: decimal,
  split: truth,
  places: whole,
  whole: truth,
  thresholds: z.partialRecord(Stage, decimal),
})

export const UnitsSource = z.strictObject({
  type: Expression,
  pupils: z.partialRecord(Stage, Expression),
  weights: z.record(z.string().regex(/^[0-9A-Za-z_]{1,40}$/), z.partialRecord(Stage, decimal)),
  unassessed: z.array(Stage),
  exempt: Expression,
  cite: Citation,
})

const parameterValue = z.string().transform((text, context) => {
  if (text === 'true' || text === 'false') return text === 'true'
  const value = text.length > 40 ? undefined : parseDecimal(text)
  if (value !== undefined) return toDecimal(value, 12)
  context.addIssue({ code: 'custom', params: { expected: '4.505 | true | false' } })
  return z.NEVER
})

export const ParameterSource = z.strictObject({
  value: parameterValue,
  label: Text,
  cite: Citation,
})

export const HeaderSource = z.strictObject({
  id: Pack.shape.id,
  version: whole.pipe(Pack.shape.version),
  title: Text,
  issued_on: PlainDate,
  /** The forms in the order in which people see them. */
  forms: z.array(FormKey).min(1).max(60),
  sources: z.record(z.string(), item),
  parameters: z.record(z.string(), item),
  rules: z.strictObject({
    min_met: whole,
    of: whole,
    floor_ratio: decimal,
    cite: Citation,
  }),
})
