import { type DistrictId, type SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'

/** Keeps an object of a school once, whichever bundle brought it first. */
export async function ensureObject(
  trx: Trx,
  district: DistrictId,
  school: SchoolCode,
  hash: Sha256,
  bytes: Uint8Array,
): Promise<void> {
  await trx
    .insertInto('objects')
    .values({ district_id: district, school, hash, size: bytes.length, bytes })
    .onConflict((it) => it.doNothing())
    .execute()
}

export async function getObject(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
  hash: Sha256,
): Promise<Uint8Array> {
  const { bytes } = await db
    .selectFrom('objects')
    .select('bytes')
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  return bytes
}

/** How many bytes each object of a school has. */
export async function listObjectSizes(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<ReadonlyMap<Sha256, number>> {
  const rows = await db
    .selectFrom('objects')
    .select(['hash', 'size'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .execute()
  return new Map(rows.map(({ hash, size }) => [Sha256.parse(hash), size]))
}

/** Says that this bundle carries this object. */
export async function linkObject(
  trx: Trx,
  district: DistrictId,
  bundle: Sha256,
  hash: Sha256,
  kind: 'record' | 'personal' | 'attachment',
): Promise<void> {
  await trx
    .insertInto('bundle_objects')
    .values({ district_id: district, bundle, hash, kind })
    .execute()
}

/** What one bundle carries. */
export interface CarriedObject {
  readonly hash: Sha256
  readonly kind: string
}

/** What the bundles of a school carry, by bundle. */
export async function listCarried(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<ReadonlyMap<Sha256, readonly CarriedObject[]>> {
  const rows = await db
    .selectFrom('bundle_objects')
    .innerJoin('bundles', (on) =>
      on
        .onRef('bundles.district_id', '=', 'bundle_objects.district_id')
        .onRef('bundles.bundle', '=', 'bundle_objects.bundle'),
    )
    .select(['bundle_objects.bundle', 'bundle_objects.hash', 'bundle_objects.kind'])
    .where('bundles.district_id', '=', district)
    .where('bundles.school', '=', school)
    .orderBy('bundle_objects.hash')
    .execute()
  const carried = new Map<Sha256, CarriedObject[]>()
  for (const row of rows) {
    const bundle = Sha256.parse(row.bundle)
    const objects = carried.get(bundle) ?? []
    objects.push({ hash: Sha256.parse(row.hash), kind: row.kind })
    carried.set(bundle, objects)
  }
  return carried
}

/** The records among what a bundle carries. */
export const recordsOf = (carried: readonly CarriedObject[] = []): readonly Sha256[] =>
  carried.filter(({ kind }) => kind === 'record').map(({ hash }) => hash)
