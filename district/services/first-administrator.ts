import { randomUUID } from 'node:crypto'
import { insertAccount, listAccounts, updateAccount } from '#district/store/accounts.ts'
import { perform } from '#district/store/act.ts'
import type { GivenCode } from '#shared/contract/office/accounts.ts'
import { newCode } from './account-code.ts'
import { blank, type PersonsDesk } from './accounts.ts'

/** How the first administrator signs in; another login can be added at once. */
export const firstLogin = 'admin'

/**
 * While no administrator can sign in, a code for the first one: there is no password that comes with
 * the program. Whoever starts the service has the district's folder and its keys. Null once there is one.
 */
export async function firstAdministrator(desk: PersonsDesk): Promise<GivenCode | null> {
  const { district, person, clock } = desk
  const isThere = async () =>
    (await listAccounts(district.db, district.id)).some(
      ({ role, state }) => role === 'administrator' && state === 'active',
    )
  if (await isThere()) return null
  const { given, stored } = await newCode(desk)
  const under = { db: district.db, district: district.id, person, at: clock() }
  return perform(under, 'keep-accounts', async (act) => {
    const accounts = await listAccounts(act.trx, act.district)
    const before = accounts.find(({ login }) => login === firstLogin)
    const made = {
      ...blank,
      ...{ login: firstLogin, name: '管理员', role: 'administrator' as const, townships: null },
      ...stored,
    }
    if (before === undefined) {
      const account = { ...made, account: randomUUID(), created_at: act.at }
      await insertAccount(act.trx, act.district, account)
      await act.note('first-administrator', account.account)
    } else {
      await updateAccount(act.trx, act.district, { ...before, ...made })
      await act.note('first-administrator', before.account)
    }
    return given
  })
}
