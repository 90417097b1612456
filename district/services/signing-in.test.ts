import { expect, test } from 'vitest'
import { actsOf, aDesk } from '#district/testing/a-desk.ts'
import { faultCodeOf, faultOf } from '#shared/testing/faults.ts'
import { firstAdministrator } from './first-administrator.ts'
import { changePassword, choosePassword, signIn, signOut, whoseSession } from './signing-in.ts'

const right = { login: 'admin', password: 'yunxi-2026-秋' }
const wrong = { ...right, password: 'yunxi-2026-夏' }

async function signedUp() {
  const all = await aDesk()
  const first = await firstAdministrator(all.desk)
  const begun = await choosePassword({ ...right, code: first?.code ?? '' }, all.desk)
  return { ...all, begun }
}

test('a wrong password and a login that nobody has are the same answer', async () => {
  const { desk } = await signedUp()
  const nobody = { ...right, login: 'nobody' }
  expect(await faultOf(() => signIn(wrong, desk))).toEqual({ code: 'sign-in-wrong', details: {} })
  expect(await faultOf(() => signIn(nobody, desk))).toEqual({ code: 'sign-in-wrong', details: {} })
})

test('five wrong passwords close the login for a quarter of an hour, also to the right one', async () => {
  const { desk, minutesPass } = await signedUp()
  for (let time = 0; time < 5; time += 1) {
    expect(await faultCodeOf(() => signIn(wrong, desk))).toBe('sign-in-wrong')
  }
  expect(await faultOf(() => signIn(right, desk))).toEqual({
    code: 'sign-in-locked',
    details: { minutes: 15 },
  })
  minutesPass(15)
  const { cookie } = await signIn(right, desk)
  expect(await whoseSession(cookie, desk)).toMatchObject({ login: 'admin', failures: 0 })
  expect((await actsOf(desk)).slice(-6)).toEqual([
    ...Array(4).fill('sign-in-failed'),
    ...['lock-account', 'sign-in'],
  ])
})

test('guesses at the same moment are counted one by one', async () => {
  const { desk } = await signedUp()
  const codes = await Promise.all(
    Array.from({ length: 12 }, () => faultCodeOf(() => signIn(wrong, desk))),
  )
  expect(codes.filter((code) => code === 'sign-in-wrong')).toHaveLength(5)
  expect(codes.filter((code) => code === 'sign-in-locked')).toHaveLength(7)
})

test('the right password forgets the wrong ones before it', async () => {
  const { desk } = await signedUp()
  for (let round = 0; round < 3; round += 1) {
    for (let time = 0; time < 4; time += 1) await faultCodeOf(() => signIn(wrong, desk))
    await signIn(right, desk)
  }
})

test('a session ends after two idle hours, after twelve in all, and when its clock is far off', async () => {
  const { desk, begun, minutesPass } = await signedUp()
  minutesPass(119)
  expect(await whoseSession(begun.cookie, desk)).not.toBeNull()
  minutesPass(121)
  expect(await whoseSession(begun.cookie, desk)).toBeNull()
  const second = await signIn(right, desk)
  for (let hour = 0; hour < 12; hour += 1) {
    minutesPass(60)
    expect(await whoseSession(second.cookie, desk)).not.toBeNull()
  }
  minutesPass(1)
  expect(await whoseSession(second.cookie, desk)).toBeNull()
  const third = await signIn(right, desk)
  minutesPass(-10 * 365 * 24 * 60)
  expect(await whoseSession(third.cookie, desk)).toBeNull()
})

test('signing out ends this session only; the store knows no cookie', async () => {
  const { desk, begun } = await signedUp()
  const other = await signIn(right, desk)
  await signOut(begun.account, begun.cookie, desk)
  expect(await whoseSession(begun.cookie, desk)).toBeNull()
  expect(await whoseSession(other.cookie, desk)).not.toBeNull()
  expect(await whoseSession('never issued', desk)).toBeNull()
  const rows = await desk.district.db.selectFrom('sessions').select('token').execute()
  expect(rows.map(({ token }) => token)).not.toContain(other.cookie)
})

test('another password asks for the old one, and signs out everywhere else', async () => {
  const { desk, begun } = await signedUp()
  const next = { old: right.password, password: 'yunxi-2027-春' }
  const bad = { ...next, old: wrong.password }
  expect(await faultCodeOf(() => changePassword(begun.account, bad, desk))).toBe('sign-in-wrong')
  const changed = await changePassword(begun.account, next, desk)
  expect(await whoseSession(begun.cookie, desk)).toBeNull()
  expect(await whoseSession(changed.cookie, desk)).not.toBeNull()
  expect(await faultCodeOf(() => signIn(right, desk))).toBe('sign-in-wrong')
  await signIn({ ...right, password: next.password }, desk)
})
