import * as z from 'zod'
import { type DistrictId, FormKey, Period, SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Reading } from './schema.ts'
import { RecordStanding, standing, withReviews } from './standing.ts'

const HeldHead = z.object({
  school: SchoolCode,
  record: Sha256,
  form: FormKey,
  period: Period,
  revision: z.int(),
  supersedes: Sha256.nullable(),
  standing: RecordStanding,
})
/** What a list of many schools asks of a record. */
export type HeldHead = z.infer<typeof HeldHead>

/** The records of all schools for these periods. */
export async function listHeads(
  db: Reading,
  district: DistrictId,
  periods: readonly Period[],
): Promise<readonly HeldHead[]> {
  if (periods.length === 0) return []
  const rows = await withReviews(db.selectFrom('records'))
    .select(['records.school', 'records.record', 'records.form', 'records.period'])
    .select(['records.revision', 'records.supersedes', standing.as('standing')])
    .where('records.district_id', '=', district)
    .where('records.period', 'in', periods)
    .execute()
  return rows.map((row) => HeldHead.parse(row))
}

/** Every period of which a record is held. */
export async function listPeriods(db: Reading, district: DistrictId): Promise<readonly Period[]> {
  const rows = await db
    .selectFrom('records')
    .select('period')
    .distinct()
    .where('district_id', '=', district)
    .execute()
  return rows.map(({ period }) => Period.parse(period))
}
