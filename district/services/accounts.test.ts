import { expect, test } from 'vitest'
import { actsOf, aDesk } from '#district/testing/a-desk.ts'
import { faultCodeOf, faultOf } from '#shared/testing/faults.ts'
import { accountsOf, addAccount, changeAccount, closeAccount, giveCode } from './accounts.ts'
import { firstAdministrator } from './first-administrator.ts'
import { choosePassword, signIn, whoseSession } from './signing-in.ts'

const password = 'yunxi-2026-秋'
const wang = {
  ...{ login: 'wangqiang', name: '王强', role: 'reviewer' as const },
  townships: ['青石镇'],
}

async function withAdministrator() {
  const all = await aDesk()
  const first = await firstAdministrator(all.desk)
  const begun = await choosePassword(
    { login: 'admin', code: first?.code ?? '', password },
    all.desk,
  )
  return { ...all, admin: begun }
}

test('the first administrator gets a code at each start until one has chosen a password', async () => {
  const { desk } = await aDesk()
  const first = await firstAdministrator(desk)
  expect(first?.code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/)
  const second = await firstAdministrator(desk)
  // The earlier code is no longer good.
  const early = { login: 'admin', code: first?.code ?? '', password }
  expect(await faultCodeOf(() => choosePassword(early, desk))).toBe('account-code-wrong')
  await choosePassword({ login: 'admin', code: second?.code ?? '', password }, desk)
  expect(await firstAdministrator(desk)).toBeNull()
})

test('a code is good once, for three days, however it is typed', async () => {
  const { desk, minutesPass } = await aDesk()
  const first = await firstAdministrator(desk)
  const typed = ` ${first?.code.toLowerCase().replaceAll('-', ' ')} `
  const chosen = { login: 'admin', code: typed, password }
  await choosePassword(chosen, desk)
  expect(await faultCodeOf(() => choosePassword(chosen, desk))).toBe('account-code-wrong')
  const given = await addAccount(wang, desk)
  minutesPass(72 * 60 + 1)
  const late = { login: 'wangqiang', code: given.code, password }
  expect(await faultCodeOf(() => choosePassword(late, desk))).toBe('account-code-wrong')
})

test('an account is shown without what proves it, and every change stands in the log', async () => {
  const { desk } = await withAdministrator()
  const { code } = await addAccount(wang, desk)
  await choosePassword({ login: 'wangqiang', code, password }, desk)
  const line = (await accountsOf(desk)).find(({ login }) => login === 'wangqiang')
  expect(line).toEqual({ account: expect.any(String), ...wang, state: 'active' })
  const account = line?.account ?? ''
  await changeAccount({ account, name: '王强', role: 'viewer', townships: null }, desk)
  await closeAccount(account, desk)
  expect(await accountsOf(desk)).toContainEqual({
    ...{ account, login: 'wangqiang', name: '王强', role: 'viewer', townships: null },
    state: 'closed',
  })
  expect((await actsOf(desk)).slice(-5)).toEqual([
    ...['add-account', 'choose-password', 'sign-in', 'change-account', 'close-account'],
  ])
})

test('two people never have one login', async () => {
  const { desk } = await withAdministrator()
  await addAccount(wang, desk)
  expect(await faultOf(() => addAccount({ ...wang, name: '王小强' }, desk))).toEqual({
    code: 'account-exists',
    details: { login: 'wangqiang' },
  })
})

test('an account that is not there is told as such', async () => {
  const { desk } = await withAdministrator()
  const account = crypto.randomUUID()
  expect(await faultCodeOf(() => closeAccount(account, desk))).toBe('account-unknown')
  expect(await faultCodeOf(() => giveCode(account, desk))).toBe('account-unknown')
})

test('somebody who may let others in always stays', async () => {
  const { desk, admin } = await withAdministrator()
  const { account, name } = admin.account
  const acts = [
    () => closeAccount(account, desk),
    () => giveCode(account, desk),
    () => changeAccount({ account, name, role: 'reviewer', townships: null }, desk),
  ]
  for (const act of acts) expect(await faultCodeOf(act)).toBe('account-last')
  // An invited one has not shown yet that they can sign in.
  const { code } = await addAccount({ ...wang, role: 'administrator' }, desk)
  expect(await faultCodeOf(() => closeAccount(account, desk))).toBe('account-last')
  await choosePassword({ login: 'wangqiang', code, password }, desk)
  await closeAccount(account, desk)
  expect(await whoseSession(admin.cookie, desk)).toBeNull()
})

test('a new code ends the sessions and the password, also of a closed account', async () => {
  const { desk } = await withAdministrator()
  const { code } = await addAccount(wang, desk)
  const begun = await choosePassword({ login: 'wangqiang', code, password }, desk)
  const again = await giveCode(begun.account.account, desk)
  expect(await whoseSession(begun.cookie, desk)).toBeNull()
  const old = { login: 'wangqiang', password }
  expect(await faultCodeOf(() => signIn(old, desk))).toBe('sign-in-wrong')
  await closeAccount(begun.account.account, desk)
  const closed = { login: 'wangqiang', code: again.code, password }
  expect(await faultCodeOf(() => choosePassword(closed, desk))).toBe('account-code-wrong')
  const reopened = await giveCode(begun.account.account, desk)
  await choosePassword({ login: 'wangqiang', code: reopened.code, password }, desk)
  expect((await actsOf(desk)).slice(-3)).toEqual(['reopen-account', 'choose-password', 'sign-in'])
})

test.each(['viewer', 'reviewer'] as const)('a %s keeps no accounts', async (role) => {
  const { desk } = await withAdministrator()
  const other = { ...desk, person: { name: '李审', role } }
  const account = crypto.randomUUID()
  const acts = [
    () => accountsOf(other),
    () => addAccount(wang, other),
    () => giveCode(account, other),
    () => closeAccount(account, other),
    () => changeAccount({ account, name: '李审', role: 'administrator', townships: null }, other),
  ]
  for (const act of acts) expect(await faultCodeOf(act)).toBe('act-refused')
})
