import * as z from 'zod'
import { UnitResult } from '#shared/engine/outcome.ts'
import { type DistrictId, type Instant, type SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'

/** What the district found when it computed a record itself. It rests on hashed bytes only. */
export const Recount = z.strictObject({
  /** Why the record cannot be what it says; nothing else was looked at then. */
  invalid: z.string().optional(),
  /** Checks with errors, or with warnings without a reason. */
  unexplained: z.array(z.string()),
  /** Indicators whose result at the school was another one. */
  differing: z.array(z.string()),
  /** The district's own results. */
  units: z.array(UnitResult),
})
export type Recount = z.infer<typeof Recount>

export async function insertRecount(
  trx: Trx,
  district: DistrictId,
  of: { readonly school: SchoolCode; readonly record: Sha256; readonly engine: string },
  result: Recount,
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('recounts')
    .values({ district_id: district, ...of, result: JSON.stringify(result), at })
    .execute()
}

/** By record. */
export async function listRecounts(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<ReadonlyMap<Sha256, Recount>> {
  const rows = await db
    .selectFrom('recounts')
    .select(['record', 'result'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .execute()
  return new Map(
    rows.map((row) => [Sha256.parse(row.record), Recount.parse(JSON.parse(row.result))]),
  )
}
