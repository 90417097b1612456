import * as z from 'zod'
import { Answer } from '#shared/answer.ts'
import { base } from '#shared/contract/base.ts'
import { NewSeries } from '#shared/contract/series.ts'
import { CellRef, Stage, UnitResult } from '#shared/engine/outcome.ts'
import {
  FieldName,
  FormKey,
  Instant,
  Period,
  RegisterKey,
  SchoolCode,
  Sha256,
} from '#shared/ids.ts'

const Count = z.int().min(0)

/** The principal's key as people see it. */
export const PrincipalKey = z.strictObject({
  /** What the principal reads out to the district. */
  fingerprint: z.string(),
  made_at: Instant,
  /** What the district has said of it: nothing yet, or its newest word. */
  standing: z.enum(['new', 'approved', 'revoked']),
})
export type PrincipalKey = z.infer<typeof PrincipalKey>

/** One record that a signature would confirm, with what a principal has to know of it. */
export const ToConfirm = z.strictObject({
  record: Sha256,
  form: FormKey,
  period: Period,
  revision: z.int().min(1),
  /** How many answers of the form were given, and how many rows each of its registers has. */
  answers: Count,
  registers: z.array(z.strictObject({ register: RegisterKey, rows: Count })),
  /** What the pack calls the totals of the form: pupils, staff. */
  totals: z.array(z.strictObject({ field: FieldName, value: z.string() })),
  /** Pupils and what is met or missed, unit by unit, as the record holds them. */
  units: z.array(UnitResult),
  /** Guarantees, qualities and the like that are not kept. */
  missed: z.array(z.strictObject({ id: z.string(), stage: Stage.optional() })),
  /** Warnings that stand: the sentence of the check, the cell, and the reason that was given. */
  reasons: z.array(
    z.strictObject({
      check: z.string(),
      message: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
      cell: CellRef.optional(),
      text: z.string(),
    }),
  ),
  /** What differs from the record that it replaces; absent for a first one. */
  changed: z
    .array(z.strictObject({ cell: CellRef, before: Answer.optional(), after: Answer.optional() }))
    .optional(),
})
export type ToConfirm = z.infer<typeof ToConfirm>

/** A bundle that the principal has signed. */
export const Signed = z.strictObject({
  bundle: Sha256,
  sequence: z.int(),
  at: Instant,
  /** Under which name. */
  by: z.string(),
  records: z.array(z.strictObject({ form: FormKey, period: Period, revision: z.int().min(1) })),
  /** The district's newest word, and the reply since which it says so; absent before there is one. */
  said: z
    .strictObject({
      step: z.enum(['confirmed', 'unconfirmed']),
      reply_seq: z.int(),
      issued_at: Instant,
    })
    .optional(),
})
export type Signed = z.infer<typeof Signed>

const School = z.strictObject({ school: SchoolCode })
const Passphrase = z.string().min(8).max(200)

/** The second signature: the principal's own key, what it would confirm, and signing. */
export const principalContract = {
  key: base.input(School).output(z.strictObject({ key: PrincipalKey.nullable() })),
  /** A new key takes the place of the one before: after a forgotten passphrase, or a new principal. */
  make: base.input(School.extend({ passphrase: Passphrase })).output(PrincipalKey),
  waiting: base.input(School).output(z.strictObject({ records: z.array(ToConfirm) })),
  /** What was signed, newest first. */
  signed: base.input(School).output(z.array(Signed)),
  /**
   * Packs what is new and signs all that waits; answers with how many bundles. `shown` are the records that
   * the person has read: when others wait now, nothing is signed. `new_series`: the breaks that the person
   * has read and agreed to.
   */
  sign: base
    .input(
      School.extend({
        passphrase: z.string().max(200),
        shown: z.array(Sha256).max(20_000),
        new_series: z.array(NewSeries).max(50).optional(),
      }),
    )
    .output(z.strictObject({ signed: z.int().min(1) })),
}
