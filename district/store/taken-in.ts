import { type DistrictId, Sha256 } from '#shared/ids.ts'
import type { Reading } from './schema.ts'

/** How often each bundle was taken in, by the audit log: more than once is a replay, and changes nothing. */
export async function countTakenIn(
  db: Reading,
  district: DistrictId,
): Promise<ReadonlyMap<Sha256, number>> {
  const rows = await db
    .selectFrom('acts')
    .select((eb) => ['subject', eb.fn.countAll().as('times')])
    .where('district_id', '=', district)
    .where('act', '=', 'ingest')
    .groupBy('subject')
    .execute()
  return new Map(rows.map(({ subject, times }) => [Sha256.parse(subject), Number(times)]))
}
