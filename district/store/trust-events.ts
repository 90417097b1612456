import type { DistrictId, SchoolCode, SigningKey } from '#shared/ids.ts'
import { TrustEvent } from '#shared/trust/event.ts'
import type { Reading, Trx } from './schema.ts'

/** All changes of trust in a school's keys, by number. */
export async function listTrustEvents(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<readonly TrustEvent[]> {
  const rows = await db
    .selectFrom('trust_events')
    .select('event')
    .where('district_id', '=', district)
    .where('school', '=', school)
    .orderBy('event_no')
    .execute()
  return rows.map(({ event }) => TrustEvent.parse(JSON.parse(event)))
}

/** Every change of trust of the district that speaks of this key, of whatever school. */
export async function listEventsOf(
  db: Reading,
  district: DistrictId,
  key: SigningKey,
): Promise<readonly TrustEvent[]> {
  const rows = await db
    .selectFrom('trust_events')
    .select('event')
    .where('district_id', '=', district)
    // A first sieve only: like takes `_`, which may stand in a key, for any sign.
    .where('event', 'like', `%${key}%`)
    .orderBy('school')
    .orderBy('event_no')
    .execute()
  return rows
    .map(({ event }) => TrustEvent.parse(JSON.parse(event)))
    .filter(({ subject }) => subject.signing === key)
}

export async function insertTrustEvent(
  trx: Trx,
  district: DistrictId,
  event: TrustEvent,
): Promise<void> {
  const { school, event_no } = event
  await trx
    .insertInto('trust_events')
    .values({ district_id: district, school, event_no, event: JSON.stringify(event) })
    .execute()
}
