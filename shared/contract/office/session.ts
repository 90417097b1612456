import * as z from 'zod'
import { base } from '#shared/contract/base.ts'
import { DistrictId, WorkspaceKind } from '#shared/ids.ts'
import { Account, Login, NewPassword } from './accounts.ts'

const Nothing = z.strictObject({})

/** The office whose pages these are. */
export const Office = z.strictObject({
  id: DistrictId,
  name: z.string(),
  region: z.string(),
  kind: WorkspaceKind,
  /** Of the root, 8 groups of 5 digits: what schools compare. */
  fingerprint: z.string(),
})
export type Office = z.infer<typeof Office>

/** Who sits here. Signing in sets an http-only cookie. */
export const sessionContract = {
  /** `account` is absent while nobody is signed in. */
  status: base
    .input(Nothing)
    .output(z.strictObject({ office: Office, account: Account.optional() })),
  signIn: base
    .input(z.strictObject({ login: Login, password: z.string().min(1).max(200) }))
    .output(Nothing),
  /** Chooses a password with the code that an administrator, or the server's start, has given. */
  choosePassword: base
    .input(z.strictObject({ login: Login, code: z.string().min(1).max(40), password: NewPassword }))
    .output(Nothing),
  changePassword: base
    .input(z.strictObject({ old: z.string().min(1).max(200), password: NewPassword }))
    .output(Nothing),
  signOut: base.input(Nothing).output(Nothing),
}
