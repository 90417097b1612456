import { type DistrictId, Instant, type SchoolCode, type Sha256 } from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'

/** Who is at work on a record, and until when nobody else may say a word on it. */
export type Claim = {
  /** The account. */
  readonly holder: string
  readonly name: string
  readonly until: Instant
}

type Place = { readonly school: SchoolCode; readonly record: Sha256 }

/** The claim that holds at a moment; one that has run out is none. */
export async function findClaim(
  db: Reading,
  district: DistrictId,
  { school, record }: Place,
  at: Instant,
): Promise<Claim | null> {
  const row = await db
    .selectFrom('claims')
    .select(['holder', 'name', 'until'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('record', '=', record)
    .where('until', '>', at)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, until: Instant.parse(row.until) }
}

/** Takes the place of any other claim of the record. */
export async function putClaim(
  trx: Trx,
  district: DistrictId,
  { school, record }: Place,
  claim: Claim,
): Promise<void> {
  await trx
    .insertInto('claims')
    .values({ district_id: district, school, record, ...claim })
    .onConflict((it) => it.columns(['district_id', 'school', 'record']).doUpdateSet(claim))
    .execute()
}

export async function endClaim(
  trx: Trx,
  district: DistrictId,
  { school, record }: Place,
): Promise<void> {
  await trx
    .deleteFrom('claims')
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('record', '=', record)
    .execute()
}
