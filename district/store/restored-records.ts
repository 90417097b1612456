import { type DistrictId, Sha256 } from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'
import type { Station } from './stations.ts'

type Of = Pick<Station, 'school' | 'station'>

/** The records that were given back to a station, sorted. */
export async function listRestoredRecords(
  db: Reading,
  district: DistrictId,
  { school, station }: Of,
): Promise<readonly Sha256[]> {
  const rows = await db
    .selectFrom('restored_records')
    .select('record')
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('station', '=', station)
    .orderBy('record')
    .execute()
  return rows.map(({ record }) => Sha256.parse(record))
}

/** Notes that a record is given back; one that was given before stays noted. */
export async function ensureRestoredRecord(
  trx: Trx,
  district: DistrictId,
  { school, station }: Of,
  record: Sha256,
): Promise<void> {
  await trx
    .insertInto('restored_records')
    .values({ district_id: district, school, station, record })
    .onConflict((it) => it.doNothing())
    .execute()
}
