import { hashPassword, isPassword } from '#district/keys/password.ts'
import type { StoredAccount } from '#district/store/accounts.ts'
import type { GivenCode } from '#shared/contract/office/accounts.ts'
import { Instant } from '#shared/ids.ts'
import type { Desk } from './desk.ts'

/** Letters and digits that nobody takes for another. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const lengths = 12
const hoursGood = 72

/** Given to a person; only its hash goes into the account. */
export type NewCode = {
  readonly given: GivenCode
  readonly stored: Pick<StoredAccount, 'code' | 'code_until'>
}

/** A code of 59 random bits in groups of four, good for one choice of a password within three days. */
export async function newCode({ clock, random, passwordWork }: Desk): Promise<NewCode> {
  let code = ''
  while (code.length < lengths) {
    const [byte = 0] = random(1)
    // 31 signs: what is above would make the first of them likelier.
    if (byte < 248) code += signs[byte % signs.length]
  }
  const until = Instant.parse(new Date(Date.parse(clock()) + hoursGood * 3_600_000).toISOString())
  const shown = code.replace(/(.{4})(?=.)/g, '$1-')
  const hash = await hashPassword(code, random, passwordWork)
  return { given: { code: shown, until }, stored: { code: hash, code_until: until } }
}

/** Whether this is the account's code and still good; dashes, spaces and small letters are the same. */
export async function isCode(
  typed: string,
  { code, code_until }: Pick<StoredAccount, 'code' | 'code_until'>,
  at: Instant,
): Promise<boolean> {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  if (code === null || code_until === null || at > code_until) return false
  return isPassword(plain, code)
}
