import type { InferResult } from 'kysely'
import * as z from 'zod'
import type { FaultValue } from '#shared/fault.ts'
import { type DistrictId, FormKey, type Instant, Period, SchoolCode, Sha256 } from '#shared/ids.ts'
import { faultOf, faultText } from './fault-text.ts'
import { type Reviewed, reviewedOf } from './reviews.ts'
import type { Reading, Trx } from './schema.ts'
import { RecordStanding, standing, withReviews } from './standing.ts'

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
export type HeldRecord = RecordHead & {
  /** What the office itself found. */
  readonly verdict: RecordVerdict
  /** The newest word of a person on it. */
  readonly review?: Reviewed
  /** Both together. */
  readonly standing: RecordStanding
}

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
  const rows = await heldRecords(db, district)
    .where('records.school', '=', school)
    .orderBy('records.period')
    .orderBy('records.form')
    .orderBy('records.revision')
    .orderBy('records.record')
    .execute()
  return rows.map(heldOf)
}

/** The record, or null. */
export async function findRecord(
  db: Reading,
  district: DistrictId,
  { school, record }: Pick<RecordHead, 'school' | 'record'>,
): Promise<HeldRecord | null> {
  const row = await heldRecords(db, district)
    .where('records.school', '=', school)
    .where('records.record', '=', record)
    .executeTakeFirst()
  return row === undefined ? null : heldOf(row)
}

/** Records whose hash begins so, of any school; two are enough to say that it is not one. */
export async function findRecordsBeginning(
  db: Reading,
  district: DistrictId,
  beginning: string,
): Promise<readonly HeldRecord[]> {
  const rows = await heldRecords(db, district)
    .where('records.record', '>=', beginning)
    // `g` comes after every hex digit.
    .where('records.record', '<', `${beginning}g`)
    .limit(2)
    .execute()
  return rows.map(heldOf)
}

const heldRecords = (db: Reading, district: DistrictId) =>
  withReviews(db.selectFrom('records'))
    .select(['records.school', 'records.record', 'records.form', 'records.period'])
    .select(['records.pack_hash', 'records.revision', 'records.supersedes'])
    .select(['records.state', 'records.fault', standing.as('standing')])
    .select(['reviews.act', 'reviews.word', 'reviews.over_fault', 'reviews.actor', 'reviews.at'])
    .where('records.district_id', '=', district)

function heldOf(row: InferResult<ReturnType<typeof heldRecords>>[number]): HeldRecord {
  const { state, fault, act, word, over_fault, actor, at, ...head } = row
  const { standing: stands, ...own } = head
  const said =
    act === null || word === null || actor === null || at === null
      ? {}
      : { review: reviewedOf({ act, word, over_fault, actor, at }) }
  return {
    ...RecordHead.parse(own),
    verdict: verdictOf(state, fault),
    standing: RecordStanding.parse(stands),
    ...said,
  }
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
