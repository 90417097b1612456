import type { DistrictId, Instant, SchoolCode, Sha256 } from '#shared/ids.ts'
import { Decision } from '#shared/reply/reply.ts'
import type { Reading, Trx } from './schema.ts'

/** What schools were told, record by record: only ever added to; the highest number counts. */
export async function listDecisions(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<ReadonlyMap<Sha256, Decision>> {
  const rows = await db
    .selectFrom('decisions')
    .select(['record', 'decision_no', 'state', 'reason', 'more'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .orderBy('decision_no')
    .execute()
  const newest = new Map<Sha256, Decision>()
  for (const { reason, more, ...row } of rows) {
    const decision = Decision.parse({
      ...row,
      ...(reason === null ? {} : { reason }),
      ...(more === null ? {} : JSON.parse(more)),
    })
    newest.set(decision.record, decision)
  }
  return newest
}

export async function insertDecision(
  trx: Trx,
  district: DistrictId,
  school: SchoolCode,
  { record, decision_no, state, reason, ...more }: Decision,
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('decisions')
    .values({
      ...{ district_id: district, school, record, decision_no, state, at },
      reason: reason ?? null,
      more: Object.keys(more).length === 0 ? null : JSON.stringify(more),
    })
    .execute()
}
