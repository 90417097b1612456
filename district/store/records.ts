import * as z from 'zod'
import type { FaultValue } from '#shared/fault.ts'
import { type DistrictId, FormKey, type Instant, Period, SchoolCode, Sha256 } from '#shared/ids.ts'
import { faultOf, faultText } from './fault-text.ts'
import type { Reading, Trx } from './schema.ts'

/** The district's word on a record: `waiting` while no approved station has handed it in. */
export type RecordVerdict =
  | { readonly state: 'waiting' | 'accepted' }
  | { readonly state: 'pending'; readonly fault: FaultValue }

/** What is asked of a record often enough to stand beside its bytes. */
export const RecordHead = z.strictObject({
  school: SchoolCode,
  record: Sha256,
  form: FormKey,
  period: Period,
  pack_hash: Sha256,
  revision: z.int(),
  supersedes: Sha256.nullable(),
})
export type RecordHead = z.infer<typeof RecordHead>
export type HeldRecord = RecordHead & { readonly verdict: RecordVerdict }

/** Adds a record that is not yet judged; one that is known stays as it is. */
export async function ensureRecord(
  trx: Trx,
  district: DistrictId,
  head: RecordHead,
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('records')
    .values({ district_id: district, ...head, state: 'waiting', fault: null, changed_at: at })
    .onConflict((it) => it.doNothing())
    .execute()
}

/** In an order that does not depend on when they came. */
export async function listRecords(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<readonly HeldRecord[]> {
  const rows = await db
    .selectFrom('records')
    .select(['school', 'record', 'form', 'period', 'pack_hash', 'revision', 'supersedes'])
    .select(['state', 'fault'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .orderBy('period')
    .orderBy('form')
    .orderBy('revision')
    .orderBy('record')
    .execute()
  return rows.map(({ state, fault, ...head }) => ({
    ...RecordHead.parse(head),
    verdict: verdictOf(state, fault),
  }))
}

export async function updateRecordVerdict(
  trx: Trx,
  district: DistrictId,
  { school, record }: Pick<RecordHead, 'school' | 'record'>,
  verdict: RecordVerdict,
  at: Instant,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('records')
    .set({
      state: verdict.state,
      fault: verdict.state === 'pending' ? faultText(verdict.fault) : null,
      changed_at: at,
    })
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('record', '=', record)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error('a record that is judged is there')
}

function verdictOf(state: string, fault: string | null): RecordVerdict {
  if (state === 'pending' && fault !== null) return { state, fault: faultOf(fault) }
  if (state === 'waiting' || state === 'accepted') return { state }
  throw new Error('the table checks state and fault')
}
