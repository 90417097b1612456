import * as z from 'zod'
import { isWellFormed } from '#shared/answer.ts'
import { base } from '#shared/contract/base.ts'
import { FieldName, FormKey, Instant, Period, RegisterKey, SchoolCode } from '#shared/ids.ts'

/** The form or register whose blank sheet is keyed. */
export const KeyedPart = z.union([FormKey, RegisterKey])
export type KeyedPart = z.infer<typeof KeyedPart>

/** `first` and `second` are typed from the paper; `decided` settles where the two differ. */
export const Pass = z.enum(['first', 'second', 'decided'])
export type Pass = z.infer<typeof Pass>

/** How far a keying is: one of its two passes, or both are typed and it is compared and taken over. */
export const Stage = z.enum(['first', 'second', 'compare'])
export type Stage = z.infer<typeof Stage>

/** A row by what the sheet calls it: its number, the pack's key, or nothing on a form. */
const PaperRow = z.string().max(64).refine(isWellFormed)

const Typed = {
  row: PaperRow,
  /** Nothing where the row as a whole is decided on. */
  field: z.union([FieldName, z.literal('')]),
  text: z.string().max(5_000).refine(isWellFormed),
}

/** What was typed last of one place of the sheet, in one pass. */
export const KeyedText = z.strictObject({ pass: Pass, ...Typed })
export type KeyedText = z.infer<typeof KeyedText>

/** A keying under way. While it is typed, only the texts of the pass at hand are in it. */
export const Keying = z.strictObject({
  id: z.uuid(),
  part: KeyedPart,
  is_double: z.boolean(),
  stage: Stage,
  begun_at: Instant,
  begun_by: z.string(),
  texts: z.array(KeyedText),
})
export type Keying = z.infer<typeof Keying>

const OnePart = { school: SchoolCode, period: Period, part: KeyedPart }
const OneKeying = { school: SchoolCode, period: Period, id: z.uuid() }

export const keyingContract = {
  /** The keying under way of this form or register; null for none. */
  open: base.input(z.strictObject(OnePart)).output(Keying.nullable()),
  /** Begins one, or gives the one that is under way. */
  begin: base.input(z.strictObject({ ...OnePart, is_double: z.boolean() })).output(Keying),
  /** Keeps one text as it was typed; durable when it answers. Empty text is a blank place. */
  type: base
    .input(z.strictObject({ ...OneKeying, pass: Pass, ...Typed }))
    .output(z.strictObject({ saved_at: Instant })),
  /** Goes on to the next stage, or back to a pass; `from` guards against another window. */
  step: base.input(z.strictObject({ ...OneKeying, from: Stage, to: Stage })).output(Keying),
  /** Ends it: all was taken over into the draft, or it is thrown away. */
  end: base
    .input(z.strictObject({ ...OneKeying, how: z.enum(['taken', 'discarded']) }))
    .output(z.strictObject({})),
}
