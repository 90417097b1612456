import * as z from 'zod'
import { type DistrictId, Epoch, type Instant, SchoolCode, StationId } from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'

/** The lives of the books before the present one, in rising order. */
export async function listEarlier(db: Reading, district: DistrictId): Promise<readonly Epoch[]> {
  const rows = await db
    .selectFrom('earlier_epochs')
    .select('epoch')
    .where('district_id', '=', district)
    .orderBy('epoch')
    .execute()
  return rows.map(({ epoch }) => Epoch.parse(epoch))
}

/** Notes a life that is over; one that is known stays as it is. */
export async function insertEarlier(
  trx: Trx,
  district: DistrictId,
  epoch: Epoch,
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('earlier_epochs')
    .values({ district_id: district, epoch, ended_at: at })
    .onConflict((it) => it.doNothing())
    .execute()
}

const Unknown = z.object({
  school: SchoolCode,
  station: StationId,
  epoch: Epoch,
  reply_seq: z.int(),
})
/** A reply that a station has seen and these books never wrote. */
export type UnknownReply = z.infer<typeof Unknown>

/**
 * Of approved stations, the replies that their bundles name and that neither stand in these books nor are
 * of a life that is known to be over: the highest of each life and station.
 */
export async function listUnknownReplies(
  db: Reading,
  district: DistrictId,
): Promise<readonly UnknownReply[]> {
  const rows = await db
    .selectFrom('bundles')
    .leftJoin('replies', (on) =>
      on
        .onRef('replies.district_id', '=', 'bundles.district_id')
        .onRef('replies.hash', '=', 'bundles.receipt_reply'),
    )
    .leftJoin('earlier_epochs', (on) =>
      on
        .onRef('earlier_epochs.district_id', '=', 'bundles.district_id')
        .onRef('earlier_epochs.epoch', '=', 'bundles.receipt_epoch'),
    )
    .select((eb) => [
      'bundles.school',
      'bundles.station',
      'bundles.receipt_epoch as epoch',
      eb.fn.max('bundles.receipt_seq').as('reply_seq'),
    ])
    .where('bundles.district_id', '=', district)
    .where('bundles.admitted', '=', 1)
    .where('bundles.receipt_reply', 'is not', null)
    .where('replies.hash', 'is', null)
    .where('earlier_epochs.epoch', 'is', null)
    .groupBy(['bundles.school', 'bundles.station', 'bundles.receipt_epoch'])
    .orderBy('bundles.school')
    .orderBy('bundles.station')
    .orderBy('bundles.receipt_epoch')
    .execute()
  return rows.map((row) => Unknown.parse(row))
}
