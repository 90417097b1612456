import * as z from 'zod'
import { type DistrictId, Instant, PlainDate, type SchoolCode, Sha256 } from '#shared/ids.ts'
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

/** A return as it stands: who gave it, and when. */
export type Returned = {
  readonly word: ReturnWord
  readonly actor: string
  readonly at: Instant
}

/** The newest return of each record. */
export async function listReturns(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<ReadonlyMap<Sha256, Returned>> {
  const rows = await db
    .selectFrom('returns')
    .select(['record', 'word', 'actor', 'at'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .execute()
  return new Map(rows.map(({ record, ...row }) => [Sha256.parse(record), returnedOf(row)]))
}

/** Of one record, those whose place a later one took; the first given first. */
export async function listReplacedReturns(
  db: Reading,
  district: DistrictId,
  { school, record }: ReturnPlace,
): Promise<readonly Returned[]> {
  const rows = await db
    .selectFrom('replaced_returns')
    .select(['word', 'actor', 'at'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('record', '=', record)
    .orderBy('replaced_no')
    .execute()
  return rows.map(returnedOf)
}

/** Takes the place of the return that stands, if one does; that one is kept among the replaced. */
export async function putReturn(
  trx: Trx,
  district: DistrictId,
  at: ReturnPlace,
  { word, ...by }: Returned,
): Promise<void> {
  const standing = (await listReturns(trx, district, at.school)).get(at.record)
  if (standing !== undefined) {
    const replaced_no = (await listReplacedReturns(trx, district, at)).length + 1
    const replaced = { ...standing, word: JSON.stringify(standing.word), replaced_no }
    await trx
      .insertInto('replaced_returns')
      .values({ district_id: district, ...at, ...replaced })
      .execute()
  }
  const row = { word: JSON.stringify(word), ...by }
  await trx
    .insertInto('returns')
    .values({ district_id: district, ...at, ...row })
    .onConflict((it) => it.columns(['district_id', 'school', 'record']).doUpdateSet(row))
    .execute()
}

type ReturnPlace = { readonly school: SchoolCode; readonly record: Sha256 }

const returnedOf = (row: {
  readonly word: string
  readonly actor: string
  readonly at: string
}) => ({
  word: ReturnWord.parse(JSON.parse(row.word)),
  actor: row.actor,
  at: Instant.parse(row.at),
})
