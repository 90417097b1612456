import * as z from 'zod'
import { type DistrictId, Instant, SchoolCode, Sha256, StationId } from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'

const Columns = z.strictObject({
  school: SchoolCode,
  station: StationId,
  reply_seq: z.int(),
  hash: Sha256,
  content: Sha256,
  file: z.string(),
  issued_at: Instant,
})

/** A reply as it was signed and sealed; kept, so that it can be handed out again. */
export type StoredReply = z.infer<typeof Columns> & {
  readonly jws: string
  readonly bytes: Uint8Array
}

export async function insertReply(
  trx: Trx,
  district: DistrictId,
  reply: StoredReply,
): Promise<void> {
  await trx
    .insertInto('replies')
    .values({ district_id: district, ...reply })
    .execute()
}

/** Null when the station has had no reply yet. */
export async function findNewestReply(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
  station: StationId,
): Promise<StoredReply | null> {
  const row = await db
    .selectFrom('replies')
    .selectAll()
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('station', '=', station)
    .orderBy('reply_seq', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  const { district_id: _, jws, bytes, ...columns } = row
  return { ...Columns.parse(columns), jws, bytes }
}
