import * as z from 'zod'
import { isWellFormed } from '#shared/answer.ts'
import { base } from '#shared/contract/base.ts'
import { SchoolCode } from '#shared/ids.ts'

const Nothing = z.strictObject({})

/** A name that is shown in lists and printed: nothing in it hides or turns what stands beside it. */
const ShownName = z
  .string()
  .refine((name) => isWellFormed(name) && /[\p{L}\p{N}]/u.test(name))
  .refine((name) => !/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(name))

/** A school of the district's register. */
export const RegisteredSchool = z.strictObject({
  school: SchoolCode,
  name: ShownName.min(2).max(60),
  /** Absent where the county has none, or does not say. */
  township: ShownName.min(1).max(30).optional(),
})
export type RegisteredSchool = z.infer<typeof RegisteredSchool>

export const SchoolLine = RegisteredSchool.extend({
  /** `unlisted`: it has handed something in, and does not stand in the register. */
  state: z.enum(['active', 'closed', 'unlisted']),
})
export type SchoolLine = z.infer<typeof SchoolLine>

/** How many schools a register may have: a province keeps several registers. */
export const schoolsAtMost = 20_000

/** The schools that are expected to hand in. */
export const schoolsContract = {
  /** By code; of the townships of whoever asks. */
  list: base.input(Nothing).output(z.array(SchoolLine)),
  /** Adds, changes and reopens these; with `closing`, every other one is closed. All or nothing. */
  save: base
    .input(
      z.strictObject({
        schools: z.array(RegisteredSchool).min(1).max(schoolsAtMost),
        closing: z.boolean(),
      }),
    )
    .output(z.strictObject({ added: z.int(), changed: z.int(), closed: z.int(), same: z.int() })),
  /** It is no longer expected; what it has handed in stays. */
  close: base.input(z.strictObject({ school: SchoolCode })).output(Nothing),
}
