import { type DistrictId, Instant } from '#shared/ids.ts'
import type { Reading } from './schema.ts'

/** When the latest act was done, by the clock of that day; undefined before the first. */
export async function findLatestAct(
  db: Reading,
  district: DistrictId,
): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('acts')
    .select('at')
    .where('district_id', '=', district)
    .orderBy('act_no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : Instant.parse(row.at)
}
