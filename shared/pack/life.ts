import * as z from 'zod'
import { PlainDate } from '#shared/ids.ts'
import { Citation, Text } from '#shared/pack/text.ts'

/** `A`, `A.books`, `A.buildings` or `A.buildings.area_m2`, as expressions spell it. */
const Name = z
  .string()
  .max(160)
  .regex(/^[A-Z][A-Z0-9]{0,3}(\.[A-Za-z][A-Za-z0-9_]{0,63}){0,2}$/)

const rename = { from: Name, to: Name }
const withdrawal = { why: Text }

/**
 * A form, field, register or column that has another name since version `since`: what a person
 * entered under `from` goes on under `to`, names of the same kind.
 */
export const Rename = z.strictObject({ since: z.int().min(2), ...rename })
export type Rename = z.infer<typeof Rename>

/** A lower version of the same pack that was wrong: nobody begins a draft with it again. */
export const Withdrawal = z.strictObject({ version: z.int().min(1), ...withdrawal })
export type Withdrawal = z.infer<typeof Withdrawal>

/**
 * Whose signature a hand-in needs beside the station's to count as confirmed; without it it is taken in
 * as 未确认. The cite says who asks for it.
 */
const Signatures = z.strictObject({
  roles: z.array(z.literal('principal')).length(1),
  cite: Citation,
})

/** What a pack says about its own life (design §5). */
export const packLife = {
  /** The last day in China on which a draft may be begun; an open one may still be sealed. */
  expires_on: PlainDate.optional(),
  withdraws: z.array(Withdrawal).max(200).optional(),
  /** All that were ever made, so that a draft of any earlier version finds its way. */
  renames: z.array(Rename).max(2_000).optional(),
  signatures: Signatures.optional(),
}

const version = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** The same in the pack's sources, where every scalar is text. */
export const packLifeSource = {
  expires_on: PlainDate.optional(),
  withdraws: z
    .array(z.strictObject({ version, ...withdrawal }))
    .max(200)
    .optional(),
  renames: z
    .array(z.strictObject({ since: version, ...rename }))
    .max(2_000)
    .optional(),
  signatures: Signatures.optional(),
}
