import * as z from 'zod'
import { type DistrictId, Instant } from '#shared/ids.ts'
import { OfficeRole } from '#shared/role.ts'
import type { Reading, Trx } from './schema.ts'

/** `new`: no password chosen yet; `closed`: can no longer sign in. */
export const AccountState = z.enum(['new', 'active', 'closed'])

const StoredAccount = z.object({
  account: z.uuid(),
  login: z.string(),
  name: z.string(),
  role: OfficeRole,
  /** Whose schools are theirs; null: all. */
  townships: z.array(z.string()).nullable(),
  state: AccountState,
  /** Hash of the password; null until the person has chosen one. */
  password: z.string().nullable(),
  /** Hash of the code that is good for choosing a password. */
  code: z.string().nullable(),
  code_until: Instant.nullable(),
  failures: z.int(),
  locked_until: Instant.nullable(),
  created_at: Instant,
})
/** A person who works at the office's pages, with what proves who it is. */
export type StoredAccount = z.infer<typeof StoredAccount>

export async function insertAccount(
  trx: Trx,
  district: DistrictId,
  account: StoredAccount,
): Promise<void> {
  await trx
    .insertInto('accounts')
    .values({ district_id: district, ...rowOf(account) })
    .execute()
}

/** Writes the account as it now is. */
export async function updateAccount(
  trx: Trx,
  district: DistrictId,
  account: StoredAccount,
): Promise<void> {
  const { account: id, ...row } = rowOf(account)
  await trx
    .updateTable('accounts')
    .set(row)
    .where('district_id', '=', district)
    .where('account', '=', id)
    .execute()
}

/** In the order of their logins. */
export async function listAccounts(
  db: Reading,
  district: DistrictId,
): Promise<readonly StoredAccount[]> {
  const rows = await db
    .selectFrom('accounts')
    .selectAll()
    .where('district_id', '=', district)
    .orderBy('login')
    .execute()
  return rows.map(accountOf)
}

/** Null when nobody signs in so. */
export async function findLogin(
  db: Reading,
  district: DistrictId,
  login: string,
): Promise<StoredAccount | null> {
  const row = await db
    .selectFrom('accounts')
    .selectAll()
    .where('district_id', '=', district)
    .where('login', '=', login)
    .executeTakeFirst()
  return row === undefined ? null : accountOf(row)
}

/** Null for an account that is not there. */
export async function findAccount(
  db: Reading,
  district: DistrictId,
  account: string,
): Promise<StoredAccount | null> {
  const row = await db
    .selectFrom('accounts')
    .selectAll()
    .where('district_id', '=', district)
    .where('account', '=', account)
    .executeTakeFirst()
  return row === undefined ? null : accountOf(row)
}

const rowOf = ({ townships, ...account }: StoredAccount) => ({
  ...account,
  townships: townships === null ? null : JSON.stringify(townships),
})

const accountOf = ({ townships, ...row }: { readonly townships: string | null }): StoredAccount =>
  StoredAccount.parse({ ...row, townships: townships === null ? null : JSON.parse(townships) })
