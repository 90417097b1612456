import { createHash } from 'node:crypto'
import { hashPassword, isPassword } from '#district/keys/password.ts'
import {
  findAccount,
  findLogin,
  type StoredAccount,
  updateAccount,
} from '#district/store/accounts.ts'
import { type Act, perform } from '#district/store/act.ts'
import {
  endSession,
  endSessionsOf,
  findSession,
  insertSession,
  touchSession,
} from '#district/store/sessions.ts'
import { Fault } from '#shared/fault.ts'
import { Instant, Sha256 } from '#shared/ids.ts'
import { isCode } from './account-code.ts'
import type { Desk } from './desk.ts'

/** After so many wrong passwords in a row nobody can try for a while. */
const failuresAtMost = 5
const lockedMinutes = 15
/** A session ends when nobody has used it for so long, and in any case after a working day. */
const idleMinutes = 120
const wholeMinutes = 12 * 60
/** How often a session's use is noted. */
const noteMinutes = 1

/** What the browser keeps, and what the store knows of it. */
export type Begun = { readonly cookie: string; readonly account: StoredAccount }

/**
 * Signs a person in. Faults: `sign-in-wrong`, the same and as late for a login that nobody has;
 * `sign-in-locked` after too many of them.
 */
export async function signIn(
  { login, password }: { readonly login: string; readonly password: string },
  desk: Desk,
): Promise<Begun> {
  const { district, clock } = desk
  const found = await findLogin(district.db, district.id, login)
  if (found === null || found.state !== 'active' || found.password === null) {
    await hashPassword(password, desk.random, desk.passwordWork)
    throw new Fault('sign-in-wrong', {})
  }
  refuseLocked(found, clock())
  const isRight = await isPassword(password, found.password)
  return settled(desk, found, isRight, 'sign-in-wrong', (act, account) => begin(act, account, desk))
}

/**
 * Chooses a password with a code that was given, and signs in. Faults: `account-code-wrong`,
 * `sign-in-locked`.
 */
export async function choosePassword(
  {
    login,
    code,
    password,
  }: { readonly login: string; readonly code: string; readonly password: string },
  desk: Desk,
): Promise<Begun> {
  const { district, clock, random, passwordWork } = desk
  const hash = await hashPassword(password, random, passwordWork)
  const found = await findLogin(district.db, district.id, login)
  if (found === null || found.state === 'closed') throw new Fault('account-code-wrong', {})
  refuseLocked(found, clock())
  const isRight = await isCode(code, found, clock())
  return settled(desk, found, isRight, 'account-code-wrong', async (act, account) => {
    // Two windows with one code: the first has used it.
    if (account.code !== found.code) throw new Fault('account-code-wrong', {})
    const chosen = { ...account, ...secretOf(hash), state: 'active' as const }
    await updateAccount(act.trx, act.district, chosen)
    await endSessionsOf(act.trx, act.district, account.account)
    await act.note('choose-password', account.account)
    return begin(act, chosen, desk)
  })
}

/** Another password for whoever is signed in; other sessions end. Fault `sign-in-wrong`, `sign-in-locked`. */
export async function changePassword(
  account: StoredAccount,
  { old, password }: { readonly old: string; readonly password: string },
  desk: Desk,
): Promise<Begun> {
  refuseLocked(account, desk.clock())
  const isRight = account.password !== null && (await isPassword(old, account.password))
  const hash = await hashPassword(password, desk.random, desk.passwordWork)
  return settled(desk, account, isRight, 'sign-in-wrong', async (act, now) => {
    const changed = { ...now, ...secretOf(hash) }
    await updateAccount(act.trx, act.district, changed)
    await endSessionsOf(act.trx, act.district, now.account)
    await act.note('change-password', now.account)
    return begin(act, changed, desk)
  })
}

const secretOf = (password: string) => ({ password, code: null, code_until: null })

/** Whose session this cookie is; null when it has ended. */
export async function whoseSession(cookie: string, desk: Desk): Promise<StoredAccount | null> {
  const { db, id } = desk.district
  const session = await findSession(db, id, hashOf(cookie))
  if (session === null) return null
  const now = Date.parse(desk.clock())
  const idle = (now - Date.parse(session.seen_at)) / 60_000
  const whole = (now - Date.parse(session.began_at)) / 60_000
  // A clock that was put back proves nothing about how long ago it began.
  if (idle > idleMinutes || whole > wholeMinutes || whole < -wholeMinutes) return null
  const account = await findAccount(db, id, session.account)
  if (account?.state !== 'active') return null
  if (Math.abs(idle) >= noteMinutes) {
    await touchSession(db, id, { token: session.token, seen_at: desk.clock() })
  }
  return account
}

/** Ends the session of this cookie. */
export async function signOut(account: StoredAccount, cookie: string, desk: Desk): Promise<void> {
  await perform(actOf(account, desk), 'see-office', async (act) => {
    await endSession(act.trx, act.district, hashOf(cookie))
    await act.note('sign-out', account.account)
  })
}

const actOf = ({ name, role }: StoredAccount, { district, clock }: Desk) => ({
  ...{ db: district.db, district: district.id, person: { name, role }, at: clock() },
})

function refuseLocked({ locked_until }: StoredAccount, at: Instant): void {
  if (locked_until !== null && at < locked_until) {
    const left = Date.parse(locked_until) - Date.parse(at)
    throw new Fault('sign-in-locked', { minutes: Math.ceil(left / 60_000) })
  }
}

/** Counts a wrong password, or forgets the earlier ones and goes on; both stand in the audit log. */
async function settled<Result>(
  desk: Desk,
  found: StoredAccount,
  isRight: boolean,
  code: 'sign-in-wrong' | 'account-code-wrong',
  go: (act: Act, account: StoredAccount) => Promise<Result>,
): Promise<Result> {
  const done = await perform(actOf(found, desk), 'see-office', async (act) => {
    const account = await findAccount(act.trx, act.district, found.account)
    if (account === null) throw new Error('an account is never deleted')
    // Others may have tried in the meantime.
    refuseLocked(account, act.at)
    if (isRight) return go(act, await forgiven(act, account))
    await countFailure(act, account)
    return undefined
  })
  if (done === undefined) throw new Fault(code, {})
  return done
}

async function forgiven(act: Act, account: StoredAccount): Promise<StoredAccount> {
  const cleared = { ...account, failures: 0, locked_until: null }
  if (account.failures > 0) await updateAccount(act.trx, act.district, cleared)
  return cleared
}

async function countFailure(act: Act, account: StoredAccount): Promise<void> {
  const failures = account.failures + 1
  const isLocked = failures >= failuresAtMost
  const until = Instant.parse(new Date(Date.parse(act.at) + lockedMinutes * 60_000).toISOString())
  await updateAccount(act.trx, act.district, {
    ...account,
    failures: isLocked ? 0 : failures,
    locked_until: isLocked ? until : account.locked_until,
  })
  await act.note(isLocked ? 'lock-account' : 'sign-in-failed', account.account)
}

async function begin(act: Act, account: StoredAccount, { random }: Desk): Promise<Begun> {
  const cookie = Buffer.from(random(32)).toString('base64url')
  const { at } = act
  await insertSession(act.trx, act.district, {
    ...{ token: hashOf(cookie), account: account.account, began_at: at, seen_at: at },
  })
  await act.note('sign-in', account.account)
  return { cookie, account }
}

const hashOf = (cookie: string): Sha256 =>
  Sha256.parse(createHash('sha256').update(cookie).digest('hex'))
