import * as z from 'zod'
import { Stage } from '#shared/engine/outcome.ts'
import { FieldName, FormKey, PlainDate, RegisterKey } from '#shared/ids.ts'
import { parseDecimal, toDecimal } from '#shared/number/rational.ts'
import { Expression, Field } from '#shared/pack/field.ts'
import { fieldTypeSpellings, parseFieldType } from '#shared/pack/field-type.ts'
import { Indicator, Scheme } from '#shared/pack/indicator.ts'
import { packLifeSource } from '#shared/pack/life.ts'
import { County, Measure } from '#shared/pack/measure.ts'
import { Check, Form, Pack, Register } from '#shared/pack/pack.ts'
import { Profile } from '#shared/pack/parameter.ts'
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
  also: Field.shape.also,
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
  role: Field.shape.role,
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
  known_by: Register.shape.known_by,
  columns: items.min(1).max(100),
  append_only: truth.optional(),
  rows: items.max(500).optional(),
  cite: Citation.optional(),
})

/** A row of the pack; its cells are read by the types of the columns (`read-rows.ts`). */
export const RowSource = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  cells: z.record(FieldName, z.union([z.string().max(4_000), z.array(z.string().max(64)).max(64)])),
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
  /** Other words for it in older spreadsheets. */
  also: z.array(z.string().min(1).max(40)).max(20).optional(),
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

const schemeRule = {
  unit,
  per: decimal,
  split: truth,
  places: whole,
}

const ceilings = z.partialRecord(Stage, decimal)

export const SchemeSource = z.strictObject({
  ...Scheme.shape,
  cv_max: ceilings,
  indicators: z
    .array(z.strictObject({ ...Scheme.shape.indicators.element.shape, ...schemeRule }))
    .min(1)
    .max(30),
})

export const CountySource = z.strictObject({ ...County.shape, cv_max: ceilings })

export const MeasureSource = z.strictObject({
  ...Measure.shape,
  ratio: z.strictObject({ of: Expression, to: Expression, per: decimal }).optional(),
  unit: unit.optional(),
  places: whole.default(0),
})

const parameterValue = z.string().transform((text, context) => {
  if (text === 'true' || text === 'false') return text === 'true'
  const value = text.length > 40 ? undefined : parseDecimal(text)
  if (value !== undefined) return toDecimal(value, 12)
  context.addIssue({ code: 'custom', params: { expected: '4.505 | true | false' } })
  return z.NEVER
})

const parameterText = z.string().max(200)

/** Either a value or a text; a union would not say which of its halves is meant. */
const isOneOf = (
  given: { readonly value?: unknown; readonly text?: unknown },
  context: z.RefinementCtx,
): void => {
  if ((given.value === undefined) !== (given.text === undefined)) return
  context.addIssue({ code: 'custom', params: { expected: 'value | text' } })
}

export const ParameterSource = z
  .strictObject({
    value: parameterValue.optional(),
    text: parameterText.optional(),
    among: z.array(parameterText).min(1).max(20).optional(),
    stricter: z.enum(['higher', 'lower']).optional(),
    label: Text,
    cite: Citation,
  })
  .superRefine(isOneOf)

export const ParameterChangeSource = z
  .strictObject({
    value: parameterValue.optional(),
    text: parameterText.optional(),
    cite: Citation,
  })
  .superRefine(isOneOf)

export const ProfileSource = z.strictObject({
  ...Profile.shape,
  parameters: z.record(z.string(), item),
})

const head = {
  id: Pack.shape.id,
  version: whole.pipe(Pack.shape.version),
  title: Text,
  issued_on: PlainDate,
  ...packLifeSource,
}

/** The head of a pack that builds on another: all that it does not say is that pack's. */
export const ExtensionHeaderSource = z.strictObject({
  ...head,
  extends: z.strictObject({ id: Pack.shape.id, version: whole }),
  /** Profiles that it puts in force, later ones over earlier. */
  use: z.array(z.string().max(40)).max(20).default([]),
  /** Forms of its own, behind those of the other pack. */
  forms: z.array(FormKey).max(60).default([]),
  sources: z.record(z.string(), item).default({}),
  parameters: z.record(z.string(), item).default({}),
})

/** More of a form that the other pack has. */
export const FormExtensionSource = z.strictObject({
  key: FormKey,
  extends: z.literal('true'),
  sections: Form.shape.sections,
  fields: items.max(600).default([]),
})

/** More columns of a register that the other pack has. */
export const RegisterExtensionSource = z.strictObject({
  key: RegisterKey,
  extends: z.literal('true'),
  travels: z.array(FieldName).default([]),
  columns: items.min(1).max(100),
})

/** A stricter bar of an indicator that the other pack has. */
export const ThresholdSource = z.strictObject({
  id: Indicator.shape.id,
  thresholds: z.partialRecord(Stage, decimal),
  cite: Citation,
})

export const HeaderSource = z.strictObject({
  ...head,
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
