import { type DistrictId, type Instant, Sha256 } from '#shared/ids.ts'
import { PackRef } from '#shared/record/record.ts'
import type { Reading, Trx } from './schema.ts'

/** The packs that this district knows, by hash. */
export async function listPacks(
  db: Reading,
  district: DistrictId,
): Promise<ReadonlyMap<Sha256, PackRef>> {
  const rows = await db
    .selectFrom('packs')
    .select(['hash', 'id', 'version'])
    .where('district_id', '=', district)
    .execute()
  return new Map(rows.map((row) => [Sha256.parse(row.hash), PackRef.parse(row)]))
}

export async function insertPack(
  trx: Trx,
  district: DistrictId,
  ref: PackRef,
  bytes: Uint8Array,
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('packs')
    .values({ district_id: district, ...ref, bytes, added_at: at })
    .execute()
}

export async function getPackBytes(
  db: Reading,
  district: DistrictId,
  hash: Sha256,
): Promise<Uint8Array> {
  const { bytes } = await db
    .selectFrom('packs')
    .select('bytes')
    .where('district_id', '=', district)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  return bytes
}
