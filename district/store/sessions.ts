import * as z from 'zod'
import { type DistrictId, Instant, Sha256 } from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'

const StoredSession = z.object({
  /** SHA-256 of what the cookie holds: who reads the store cannot sign in with it. */
  token: Sha256,
  account: z.uuid(),
  began_at: Instant,
  seen_at: Instant,
})
export type StoredSession = z.infer<typeof StoredSession>

export async function insertSession(
  trx: Trx,
  district: DistrictId,
  session: StoredSession,
): Promise<void> {
  await trx
    .insertInto('sessions')
    .values({ district_id: district, ...session })
    .execute()
}

/** Null for one that has ended, or never was. */
export async function findSession(
  db: Reading,
  district: DistrictId,
  token: Sha256,
): Promise<StoredSession | null> {
  const row = await db
    .selectFrom('sessions')
    .selectAll()
    .where('district_id', '=', district)
    .where('token', '=', token)
    .executeTakeFirst()
  return row === undefined ? null : StoredSession.parse(row)
}

/** Notes that the session is in use. */
export async function touchSession(
  db: Reading,
  district: DistrictId,
  { token, seen_at }: Pick<StoredSession, 'token' | 'seen_at'>,
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ seen_at })
    .where('district_id', '=', district)
    .where('token', '=', token)
    .execute()
}

export async function endSession(trx: Trx, district: DistrictId, token: Sha256): Promise<void> {
  await trx
    .deleteFrom('sessions')
    .where('district_id', '=', district)
    .where('token', '=', token)
    .execute()
}

/** Signs a person out everywhere. */
export async function endSessionsOf(
  trx: Trx,
  district: DistrictId,
  account: string,
): Promise<void> {
  await trx
    .deleteFrom('sessions')
    .where('district_id', '=', district)
    .where('account', '=', account)
    .execute()
}
