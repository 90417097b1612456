import * as z from 'zod'
import { type DistrictId, type Instant, SchoolCode } from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'

const StoredSchool = z.object({
  school: SchoolCode,
  name: z.string(),
  township: z.string().nullable(),
  state: z.enum(['active', 'closed']),
})
/** A school of the register. */
export type StoredSchool = z.infer<typeof StoredSchool>

/** By code, those that were closed too. */
export async function listRegister(
  db: Reading,
  district: DistrictId,
): Promise<readonly StoredSchool[]> {
  const rows = await db
    .selectFrom('schools')
    .select(['school', 'name', 'township', 'state'])
    .where('district_id', '=', district)
    .orderBy('school')
    .execute()
  return rows.map((row) => StoredSchool.parse(row))
}

/** Null for a school that does not stand there. */
export async function findSchool(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<StoredSchool | null> {
  const row = await db
    .selectFrom('schools')
    .select(['school', 'name', 'township', 'state'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .executeTakeFirst()
  return row === undefined ? null : StoredSchool.parse(row)
}

/** Writes one as it now is. */
export async function upsertSchool(
  trx: Trx,
  district: DistrictId,
  { school, ...said }: StoredSchool,
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('schools')
    .values({ district_id: district, school, ...said, changed_at: at })
    .onConflict((it) =>
      it.columns(['district_id', 'school']).doUpdateSet({ ...said, changed_at: at }),
    )
    .execute()
}
