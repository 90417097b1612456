import * as z from 'zod'
import { isWellFormed } from '#shared/answer.ts'
import { base } from '#shared/contract/base.ts'
import { Instant, PlainDate, SchoolCode } from '#shared/ids.ts'

const Line = z
  .string()
  .trim()
  .max(200)
  .refine((text) => isWellFormed(text) && !/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(text))

/** Which gap: `p/R2`, an indicator of a stage, or `G3`, a guarantee or quality (`shared/sheet/plan-key.ts`). */
export const RemedyKey = z.string().regex(/^([pjs]\/)?[A-Z][A-Za-z0-9.-]{0,18}$/)
export type RemedyKey = z.infer<typeof RemedyKey>

/** What a school does about one gap. The quantity is never in it: it is computed from the data. */
export const Remedy = z.strictObject({
  measure: Line,
  responsible: Line,
  due: PlainDate.optional(),
  /** In ten thousand yuan (万元), as the sheet has it. */
  cost: z
    .string()
    .regex(/^(0|[1-9]\d{0,11})(\.\d{1,4})?$/)
    .optional(),
  progress: z.enum(['open', 'going', 'done']),
})
export type Remedy = z.infer<typeof Remedy>

export const RemedyLine = z.strictObject({
  key: RemedyKey,
  remedy: Remedy,
  /** When somebody first spoke of it. */
  since: Instant,
  at: Instant,
  by: z.string(),
})
export type RemedyLine = z.infer<typeof RemedyLine>

const InSchool = { school: SchoolCode }

/** The plan of remedies (整改方案), which goes on from term to term. */
export const remediesContract = {
  /** The newest word on each gap. */
  list: base.input(z.strictObject(InSchool)).output(z.array(RemedyLine)),
  /** A further word; the ones before stay. */
  save: base
    .input(z.strictObject({ ...InSchool, key: RemedyKey, remedy: Remedy }))
    .output(z.strictObject({})),
}
