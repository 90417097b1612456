import * as z from 'zod'
import { isWellFormed } from '#shared/answer.ts'
import { base } from '#shared/contract/base.ts'
import { Instant } from '#shared/ids.ts'
import { OfficeRole } from '#shared/role.ts'

const Nothing = z.strictObject({})

/** What a person types to sign in: small letters, digits and `._-`; full width is the same. */
export const Login = z
  .string()
  .max(80)
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.string().regex(/^[\p{Ll}\p{Lo}\d][\p{Ll}\p{Lo}\d._-]{1,39}$/u))

/** A person's or a township's name: nothing in it hides or turns what stands beside it. */
export const GivenName = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .refine((name) => isWellFormed(name) && /[\p{L}\p{N}]/u.test(name))
  .refine((name) => !/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(name))

/** Whose schools are theirs; null: all of the district. */
export const Townships = z.array(GivenName).min(1).max(100).nullable()

/** At least ten characters, of five kinds or more. */
export const NewPassword = z
  .string()
  .min(10)
  .max(200)
  .refine((text) => new Set(text).size >= 5)

/** A person who works at the office's pages. */
export const Account = z.strictObject({
  account: z.uuid(),
  login: z.string(),
  name: z.string(),
  role: OfficeRole,
  townships: z.array(z.string()).nullable(),
})
export type Account = z.infer<typeof Account>

export const AccountLine = Account.extend({
  state: z.enum(['new', 'active', 'closed']),
  /** After wrong passwords, until then. */
  locked_until: Instant.optional(),
  /** How long the code is good with which the person chooses a password. */
  code_until: Instant.optional(),
})
export type AccountLine = z.infer<typeof AccountLine>

/** A code with which a person chooses a password, once; it is shown now and kept nowhere. */
const GivenCode = z.strictObject({ code: z.string(), until: Instant })
export type GivenCode = z.infer<typeof GivenCode>

const One = z.strictObject({ account: z.uuid() })

/** Who may work here: an administrator's page. */
export const accountsContract = {
  list: base.input(Nothing).output(z.array(AccountLine)),
  add: base
    .input(
      z.strictObject({ login: Login, name: GivenName, role: OfficeRole, townships: Townships }),
    )
    .output(GivenCode),
  /** Another name, role or townships. Sessions go on with them. */
  change: base
    .input(One.extend({ name: GivenName, role: OfficeRole, townships: Townships }))
    .output(Nothing),
  /** For a forgotten password or a closed account: the old password and every session end. */
  newCode: base.input(One).output(GivenCode),
  /** Ends every session; the account stays in the audit log. */
  close: base.input(One).output(Nothing),
}
