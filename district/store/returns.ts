import * as z from 'zod'
import { type DistrictId, type Instant, PlainDate, type SchoolCode, Sha256 } from '#shared/ids.ts'
import { Remark, reasonLimit, remarksLimit } from '#shared/reply/reply.ts'
import type { Reading, Trx } from './schema.ts'

/** What a reviewer says when a record goes back to its school. */
export const ReturnWord = z.strictObject({
  reason: z.string().min(1).max(reasonLimit),
  remarks: z.array(Remark).min(1).max(remarksLimit).optional(),
  only: z.literal(true).optional(),
  until: PlainDate.optional(),
})
export type ReturnWord = z.infer<typeof ReturnWord>

/** The newest return of each record. */
export async function listReturns(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<ReadonlyMap<Sha256, ReturnWord>> {
  const rows = await db
    .selectFrom('returns')
    .select(['record', 'word'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .execute()
  return new Map(
    rows.map(({ record, word }) => [Sha256.parse(record), ReturnWord.parse(JSON.parse(word))]),
  )
}

/** A second return of a record takes the place of the first; the audit log has both. */
export async function putReturn(
  trx: Trx,
  district: DistrictId,
  at: { readonly school: SchoolCode; readonly record: Sha256 },
  word: ReturnWord,
  by: { readonly actor: string; readonly at: Instant },
): Promise<void> {
  const row = { word: JSON.stringify(word), ...by }
  await trx
    .insertInto('returns')
    .values({ district_id: district, ...at, ...row })
    .onConflict((it) => it.columns(['district_id', 'school', 'record']).doUpdateSet(row))
    .execute()
}
