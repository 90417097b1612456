import * as z from 'zod'
import { Decimal } from '#shared/answer.ts'
import { Stage } from '#shared/engine/outcome.ts'
import { FieldName, FormKey } from '#shared/ids.ts'
import { Expression } from '#shared/pack/field.ts'
import { Citation, Text } from '#shared/pack/text.ts'

const bar = {
  /** Inclusive, as 以上、不低于 are (domain §0.3). */
  at_least: Expression.optional(),
  /** Inclusive, as 不超过 is. */
  at_most: Expression.optional(),
  /** Exclusive, as 低于 is. */
  less_than: Expression.optional(),
  /** Instead of a figure and its bar: whether the rule is kept. */
  holds: Expression.optional(),
}

/**
 * A rule with a figure and a bar, or a plain truth: the guarantees G1–G15, the qualities Q1–Q9,
 * recognition, veto, and reference lines, which decide nothing (domain §2.6).
 */
export const Measure = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Za-z0-9_]{0,19}$/),
  part: z.enum(['guarantee', 'quality', 'recognition', 'veto', 'line']),
  /** The form with which it is reported. */
  form: FormKey,
  /** The same id may stand once for each stage: then it asks different bars of them. */
  stage: Stage.optional(),
  title: Text,
  /** Where this is false the measure is `not_applicable`. */
  applies: Expression.optional(),
  value: Expression.optional(),
  /** A figure as of ÷ to × per, whose parts a county adds up. */
  ratio: z.strictObject({ of: Expression, to: Expression, per: Decimal }).optional(),
  unit: Text.optional(),
  places: z.int().min(0).max(6),
  ...bar,
  /** Easier bars of a relaxation of the 2019 规程, each beside the basic one (domain §2.7). */
  relaxed: z
    .array(z.strictObject({ by: FieldName, ...bar }))
    .max(4)
    .optional(),
  /** What it means of a county: that all schools keep it, its pooled figure, or what its own form says. */
  county: z.enum(['all', 'pooled', 'own']),
  cite: Citation,
})
export type Measure = z.infer<typeof Measure>

/** Ceilings of the coefficients of variation between the units of a county (domain §2.4). */
export const County = z.strictObject({
  cv_max: z.partialRecord(Stage, Decimal),
  cite: Citation,
})
export type County = z.infer<typeof County>

const bars = ['at_least', 'at_most', 'less_than', 'holds'] as const

/** Every expression of a measure with where it stands in it; those with `isTruth` give a truth. */
export function measureParts(measure: Measure): readonly MeasurePart[] {
  const { applies, value, ratio, relaxed = [] } = measure
  const parts: (MeasurePart | undefined)[] = [
    part(['applies'], applies, true),
    part(['value'], value, false),
    part(['ratio', 'of'], ratio?.of, false),
    part(['ratio', 'to'], ratio?.to, false),
    ...bars.map((bar) => part([bar], measure[bar], bar === 'holds')),
    ...relaxed.flatMap((one, at) =>
      bars.map((bar) => part(['relaxed', at, bar], one[bar], bar === 'holds')),
    ),
  ]
  return parts.filter((one) => one !== undefined)
}

export interface MeasurePart {
  readonly path: readonly (string | number)[]
  readonly text: string
  readonly isTruth: boolean
}

const part = (
  path: MeasurePart['path'],
  text: string | undefined,
  isTruth: boolean,
): MeasurePart | undefined => (text === undefined ? undefined : { path, text, isTruth })

export const measureTexts = (measure: Measure): readonly string[] =>
  measureParts(measure).map(({ text }) => text)
