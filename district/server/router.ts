import type { Deps } from '#district/deps.ts'
import {
  accountsOf,
  addAccount,
  changeAccount,
  closeAccount,
  faceOf,
  giveCode,
  type PersonsDesk,
} from '#district/services/accounts.ts'
import { coverageOf } from '#district/services/coverage.ts'
import { inboxOf } from '#district/services/inbox.ts'
import { closeSchool, saveSchools, schoolsOf } from '#district/services/schools.ts'
import { changePassword, choosePassword, signIn, signOut } from '#district/services/signing-in.ts'
import type { StoredAccount } from '#district/store/accounts.ts'
import { Fault } from '#shared/fault.ts'
import { type CallContext, implementer } from './implementer.ts'
import type { OfficeDeps } from './office-deps.ts'

export type OfficeRouter = ReturnType<typeof officeRouter>

/** Every question of the office's contract, one line each; services do the work. */
export function officeRouter(deps: OfficeDeps) {
  const os = implementer(deps.log, deps.random)
  /** The office at work as whoever is signed in. */
  const as = ({
    account,
  }: CallContext): Deps & PersonsDesk & { readonly account: StoredAccount } => {
    if (account === null) throw new Fault('signed-out', {})
    const { name, role } = account
    return { ...deps, account, person: { name, role, account: account.account } }
  }
  const { id, name, region, kind, fingerprint } = deps.district
  const office = { id, name, region, kind, fingerprint }

  const scopeOf = (context: CallContext) => as(context).account.townships

  return os.router({
    session: {
      status: os.session.status.handler(({ context: { account } }) => ({
        office,
        ...(account === null ? {} : { account: faceOf(account) }),
      })),
      signIn: os.session.signIn.handler(async ({ input, context }) => {
        context.setCookie((await signIn(input, deps)).cookie)
        return {}
      }),
      choosePassword: os.session.choosePassword.handler(async ({ input, context }) => {
        context.setCookie((await choosePassword(input, deps)).cookie)
        return {}
      }),
      changePassword: os.session.changePassword.handler(async ({ input, context }) => {
        context.setCookie((await changePassword(as(context).account, input, deps)).cookie)
        return {}
      }),
      signOut: os.session.signOut.handler(async ({ context }) => {
        const { account, cookie } = context
        if (account !== null && cookie !== null) await signOut(account, cookie, deps)
        context.setCookie(null)
        return {}
      }),
    },
    accounts: {
      list: os.accounts.list.handler(({ context }) => accountsOf(as(context))),
      add: os.accounts.add.handler(({ input, context }) => addAccount(input, as(context))),
      change: os.accounts.change.handler(async ({ input, context }) => {
        await changeAccount(input, as(context))
        return {}
      }),
      newCode: os.accounts.newCode.handler(({ input, context }) =>
        giveCode(input.account, as(context)),
      ),
      close: os.accounts.close.handler(async ({ input, context }) => {
        await closeAccount(input.account, as(context))
        return {}
      }),
    },
    schools: {
      list: os.schools.list.handler(({ context }) => schoolsOf(as(context), scopeOf(context))),
      save: os.schools.save.handler(({ input, context }) => saveSchools(input, as(context))),
      close: os.schools.close.handler(async ({ input, context }) => {
        await closeSchool(input.school, as(context))
        return {}
      }),
    },
    coverage: {
      matrix: os.coverage.matrix.handler(({ input, context }) =>
        coverageOf(input, as(context), scopeOf(context)),
      ),
    },
    inbox: {
      list: os.inbox.list.handler(({ input, context }) =>
        inboxOf(input, as(context), scopeOf(context)),
      ),
    },
  })
}
