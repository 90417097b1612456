import * as z from 'zod'
import { isWellFormed } from '#shared/answer.ts'
import { base } from '#shared/contract/base.ts'
import { FieldName, FormKey, Instant, RegisterKey, SchoolCode } from '#shared/ids.ts'
import { Actor, Role } from '#shared/role.ts'

const Nothing = z.strictObject({})
const PersonId = z.uuid()

/** Four to eight digits. */
export const Pin = z.string().regex(/^\d{4,8}$/)

/** A person's name: it stands beside what the person did, so nothing in it hides or turns text. */
export const PersonName = z
  .string()
  .min(1)
  .max(30)
  .refine((name) => isWellFormed(name) && /[\p{L}\p{N}]/u.test(name) && name === name.trim())
  .refine((name) => !/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(name))

/** Somebody of this workspace; `left_at` for one who works here no more. */
export const Person = Actor.extend({ has_pin: z.boolean(), left_at: Instant.optional() })
export type Person = z.infer<typeof Person>

/** Somebody opened a register that names persons, or looked at the history of one entry (`row`). */
export const RegisterRead = z.strictObject({
  at: Instant,
  name: z.string(),
  register: RegisterKey,
  row: z.string().optional(),
  act: z.enum(['open', 'history']),
})
export type RegisterRead = z.infer<typeof RegisterRead>

/** Several people on one laptop, each under a name of their own. */
export const peopleContract = {
  list: base.input(Nothing).output(z.array(Person)),
  add: base.input(z.strictObject({ name: PersonName, role: Role, pin: Pin })).output(Person),
  /** A new name, or leaving (`active: false`) and coming back. */
  change: base
    .input(z.strictObject({ person: PersonId, name: PersonName, active: z.boolean() }))
    .output(Nothing),
  /** One's own PIN, after the `old` one if there is any; or another person's, for whoever keeps the workspace. */
  setPin: base
    .input(z.strictObject({ person: PersonId, pin: Pin, old: z.string().max(8).optional() }))
    .output(Nothing),
  /** From now on this person works; the workspace stays open. */
  enter: base
    .input(
      z.strictObject({
        person: PersonId,
        pin: z.string().max(8).optional(),
        /** For a forgotten PIN, which it takes away. */
        passphrase: z.string().max(200).optional(),
      }),
    )
    .output(Nothing),
  /** Nobody works until somebody enters; the workspace stays open. */
  leave: base.input(Nothing).output(Nothing),
  /** Who answers for a section of a form; nobody in particular without a person. */
  assign: base
    .input(
      z.strictObject({
        school: SchoolCode,
        form: FormKey,
        section: FieldName,
        person: PersonId.optional(),
      }),
    )
    .output(Nothing),
  /** The last looks at registers that name persons, newest first. */
  reads: base.input(z.strictObject({ school: SchoolCode })).output(z.array(RegisterRead).max(200)),
}
