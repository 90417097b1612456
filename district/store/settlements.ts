import { type DistrictId, type Instant, type SchoolCode, Sha256 } from '#shared/ids.ts'
import type { HeldBundle } from './bundles.ts'
import type { Reading, Trx } from './schema.ts'

/** The bundles of a school that a person keeps at disputed places, with the reason. */
export async function listSettlements(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<ReadonlyMap<Sha256, string>> {
  const rows = await db
    .selectFrom('settlements')
    .select(['bundle', 'reason'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .execute()
  return new Map(rows.map(({ bundle, reason }) => [Sha256.parse(bundle), reason]))
}

/** A second word on a place takes the place of the first; the audit log has both. */
export async function putSettlement(
  trx: Trx,
  district: DistrictId,
  { school, station, epoch, sequence, bundle }: HeldBundle,
  word: { readonly reason: string; readonly actor: string; readonly at: Instant },
): Promise<void> {
  const place = ['district_id', 'school', 'station', 'epoch', 'sequence'] as const
  await trx
    .insertInto('settlements')
    .values({ district_id: district, school, station, epoch, sequence, bundle, ...word })
    .onConflict((it) => it.columns([...place]).doUpdateSet({ bundle, ...word }))
    .execute()
}
