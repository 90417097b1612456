import * as z from 'zod'
import { Decimal } from '#shared/answer.ts'
import { Stage } from '#shared/engine/outcome.ts'
import { FieldName, FormKey } from '#shared/ids.ts'
import { Expression } from '#shared/pack/field.ts'
import { Citation, Text } from '#shared/pack/text.ts'

/**
 * What a unit has of something: one figure for the school, or one for each stage. Of what is split
 * also the latter: the shared part as each stage counts it before the split (domain §2.5, campuses).
 */
export const Resource = z.union([Expression, z.partialRecord(Stage, Expression)])
export type Resource = z.infer<typeof Resource>

const rule = {
  form: FormKey,
  title: Text,
  unit: Text,
  resource: Resource,
  /** 100 for "per hundred pupils", 1 otherwise. */
  per: Decimal,
  /** Whether a school with several stages shares this resource by weight (domain §2.5). */
  split: z.boolean(),
  /** Decimals shown (domain §0.3). */
  places: z.int().min(0).max(6),
  cite: Citation,
}

/** A resource indicator: `resource` × `per` ÷ pupils of the unit, against a threshold per stage. */
export const Indicator = z.strictObject({
  ...rule,
  id: z.string().regex(/^R\d{1,2}$/),
  need_unit: Text,
  /** Whether the need is counted in whole things (teachers, rooms). */
  whole: z.boolean(),
  thresholds: z.partialRecord(Stage, Decimal),
  /** What counts under a relaxation, whose switch is the parameter `by`; never in place of the basic. */
  relaxed: z.strictObject({ by: FieldName, resource: Resource }).optional(),
})
export type Indicator = z.infer<typeof Indicator>

/** An earlier scheme for comparison: a county's mean of all coefficients (domain §2.9). */
export const Scheme = z.strictObject({
  title: Text,
  cite: Citation,
  cv_max: z.partialRecord(Stage, Decimal),
  indicators: z
    .array(z.strictObject({ ...rule, id: z.string().regex(/^B\d{1,2}$/) }))
    .min(1)
    .max(30),
})
export type Scheme = z.infer<typeof Scheme>

/** The expression that gives what a unit has; undefined when the stage has none. */
export const resourceFor = (resource: Resource, stage: Stage): string | undefined =>
  typeof resource === 'string' ? resource : resource[stage]

/** Every expression of a resource, as a path inside it and a text. */
export const resourceTexts = (
  resource: Resource,
): readonly (readonly [path: readonly string[], text: string])[] =>
  typeof resource === 'string'
    ? [[[], resource]]
    : Object.entries(resource).map(([stage, text]) => [[stage], text] as const)
