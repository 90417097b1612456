import { randomUUID } from 'node:crypto'
import {
  findAccount,
  findLogin,
  insertAccount,
  listAccounts,
  type StoredAccount,
  updateAccount,
} from '#district/store/accounts.ts'
import { type Act, type Person, perform } from '#district/store/act.ts'
import { endSessionsOf } from '#district/store/sessions.ts'
import type { Account, AccountLine, GivenCode } from '#shared/contract/office/accounts.ts'
import { Fault } from '#shared/fault.ts'
import { may } from '#shared/role.ts'
import { newCode } from './account-code.ts'
import type { Desk } from './desk.ts'

/** The desk with whoever sits at it. */
export type PersonsDesk = Desk & { readonly person: Person }

/** Who a person is, without what proves it. */
export const faceOf = ({ account, login, name, role, townships }: StoredAccount): Account => ({
  ...{ account, login, name, role, townships },
})

/** Everybody who works here or did. */
export async function accountsOf({ district, person }: PersonsDesk): Promise<AccountLine[]> {
  allow(person)
  return (await listAccounts(district.db, district.id)).map((one) => ({
    ...faceOf(one),
    state: one.state,
    ...(one.locked_until === null ? {} : { locked_until: one.locked_until }),
    ...(one.code_until === null ? {} : { code_until: one.code_until }),
  }))
}

/** A new person, and the code with which they choose a password. Fault `account-exists`. */
export async function addAccount(
  wanted: Omit<Account, 'account'>,
  desk: PersonsDesk,
): Promise<GivenCode> {
  allow(desk.person)
  const { given, stored } = await newCode(desk)
  await write(desk, async (act) => {
    if ((await findLogin(act.trx, act.district, wanted.login)) !== null) {
      throw new Fault('account-exists', { login: wanted.login })
    }
    const account = {
      ...blank,
      ...scoped(wanted),
      ...stored,
      account: randomUUID(),
      created_at: act.at,
    }
    await insertAccount(act.trx, act.district, account)
    await act.note('add-account', account.account, { role: wanted.role })
  })
  return given
}

/** Who keeps the whole district is never of some townships only. */
const scoped = <Wanted extends Pick<Account, 'role' | 'townships'>>(wanted: Wanted): Wanted =>
  wanted.role === 'administrator' ? { ...wanted, townships: null } : wanted

/** An account before anything has happened with it. */
export const blank = {
  ...{ state: 'new', password: null, failures: 0, locked_until: null },
} as const satisfies Partial<StoredAccount>

/** Another name, role or townships. Faults `account-unknown`, `account-last`. */
export async function changeAccount(
  { account, ...wanted }: Pick<Account, 'account' | 'name' | 'role' | 'townships'>,
  desk: PersonsDesk,
): Promise<void> {
  await write(desk, async (act) => {
    const before = await held(act, account)
    if (wanted.role !== 'administrator') await keepOne(act, before)
    await updateAccount(act.trx, act.district, { ...before, ...scoped(wanted) })
    await act.note('change-account', account, { role: wanted.role })
  })
}

/**
 * A code with which the person chooses another password; until then nobody signs in, unless a session
 * is all that was wrong. Also for an account that was closed. Faults `account-unknown`, `account-last`.
 */
export async function giveCode(account: string, desk: PersonsDesk): Promise<GivenCode> {
  allow(desk.person)
  const { given, stored } = await newCode(desk)
  await write(desk, async (act) => {
    const before = await held(act, account)
    await keepOne(act, before)
    await updateAccount(act.trx, act.district, { ...before, ...blank, ...stored })
    await endSessionsOf(act.trx, act.district, account)
    await act.note(before.state === 'closed' ? 'reopen-account' : 'new-code', account)
  })
  return given
}

/** Nobody signs in with it any more. Faults `account-unknown`, `account-last`. */
export async function closeAccount(account: string, desk: PersonsDesk): Promise<void> {
  await write(desk, async (act) => {
    const before = await held(act, account)
    await keepOne(act, before)
    await updateAccount(act.trx, act.district, {
      ...before,
      ...{ state: 'closed', password: null, code: null, code_until: null },
    })
    await endSessionsOf(act.trx, act.district, account)
    await act.note('close-account', account)
  })
}

function allow({ role }: Person): void {
  if (!may(role, 'keep-accounts')) throw new Fault('act-refused', { act: 'keep-accounts', role })
}

const write = <Result>(
  { district, person, clock }: PersonsDesk,
  run: (act: Act) => Promise<Result>,
): Promise<Result> =>
  perform({ db: district.db, district: district.id, person, at: clock() }, 'keep-accounts', run)

async function held(act: Act, account: string): Promise<StoredAccount> {
  const found = await findAccount(act.trx, act.district, account)
  if (found === null) throw new Fault('account-unknown', {})
  return found
}

/** Refuses what would leave no administrator who can sign in. */
async function keepOne(act: Act, { account, role, state }: StoredAccount): Promise<void> {
  if (role !== 'administrator' || state !== 'active') return
  const others = await listAccounts(act.trx, act.district)
  const isLast = !others.some(
    (one) => one.account !== account && one.role === 'administrator' && one.state === 'active',
  )
  if (isLast) throw new Fault('account-last', {})
}
