import * as z from 'zod'
import { type DistrictId, Instant, PlainDate, type SchoolCode, type Sha256 } from '#shared/ids.ts'
import { Remark, reasonLimit, remarksLimit } from '#shared/reply/reply.ts'
import type { Reading, Trx } from './schema.ts'

const Reason = z.string().min(1).max(reasonLimit)

/** What a reviewer says when a record goes back to its school. */
export const ReturnWord = z.strictObject({
  reason: Reason,
  remarks: z.array(Remark).min(1).max(remarksLimit).optional(),
  only: z.literal(true).optional(),
  until: PlainDate.optional(),
})
export type ReturnWord = z.infer<typeof ReturnWord>

/** An acceptance needs a reason only where it accepts what the office itself has found. */
const AcceptWord = z.strictObject({ reason: Reason.optional() })
const HoldWord = z.strictObject({ reason: Reason })

/** A person's word on a record: the newest counts. */
export type ReviewWord =
  | ({ readonly act: 'return' } & ReturnWord)
  | ({ readonly act: 'accept' } & z.infer<typeof AcceptWord>)
  | ({ readonly act: 'hold' } & z.infer<typeof HoldWord>)

/** A word as it stands: who gave it, and when. */
export type Reviewed = {
  readonly word: ReviewWord
  readonly actor: string
  readonly at: Instant
  /** Of an acceptance: the finding of the office that it accepts, as text of the store. */
  readonly over: string | null
}

/** What the tables of words have in a row. */
export type ReviewRow = {
  readonly act: string
  readonly word: string
  readonly over_fault: string | null
  readonly actor: string
  readonly at: string
}

/** The row that a record is read with becomes the word on it. */
export function reviewedOf({ act, word, over_fault, actor, at }: ReviewRow): Reviewed {
  const by = { actor, at: Instant.parse(at), over: over_fault }
  const said: unknown = JSON.parse(word)
  switch (act) {
    case 'return':
      return { word: { act, ...ReturnWord.parse(said) }, ...by }
    case 'accept':
      return { word: { act, ...AcceptWord.parse(said) }, ...by }
    case 'hold':
      return { word: { act, ...HoldWord.parse(said) }, ...by }
    default:
      throw new Error('the store writes three acts')
  }
}

const rowOf = ({ word: { act, ...word }, over, ...by }: Reviewed): ReviewRow => ({
  ...{ act, word: JSON.stringify(word), over_fault: over, ...by },
})

type Place = { readonly school: SchoolCode; readonly record: Sha256 }

/** The newest word on a record, or null. */
export async function findReview(
  db: Reading,
  district: DistrictId,
  { school, record }: Place,
): Promise<Reviewed | null> {
  const row = await db
    .selectFrom('reviews')
    .select(['act', 'word', 'over_fault', 'actor', 'at'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('record', '=', record)
    .executeTakeFirst()
  return row === undefined ? null : reviewedOf(row)
}

/** Of one record, the words whose place a later one took; the first given first. */
export async function listReplacedReviews(
  db: Reading,
  district: DistrictId,
  { school, record }: Place,
): Promise<readonly Reviewed[]> {
  const rows = await db
    .selectFrom('replaced_reviews')
    .select(['act', 'word', 'over_fault', 'actor', 'at'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('record', '=', record)
    .orderBy('replaced_no')
    .execute()
  return rows.map(reviewedOf)
}

/** Takes the place of the word that stands, if one does; that one is kept among the replaced. */
export async function putReview(
  trx: Trx,
  district: DistrictId,
  place: Place,
  reviewed: Reviewed,
): Promise<void> {
  const standing = await findReview(trx, district, place)
  if (standing !== null) {
    const replaced_no = (await listReplacedReviews(trx, district, place)).length + 1
    await trx
      .insertInto('replaced_reviews')
      .values({ district_id: district, ...place, ...rowOf(standing), replaced_no })
      .execute()
  }
  const row = rowOf(reviewed)
  await trx
    .insertInto('reviews')
    .values({ district_id: district, ...place, ...row })
    .onConflict((it) => it.columns(['district_id', 'school', 'record']).doUpdateSet(row))
    .execute()
}
