import type { ReadableDb } from '#main/store/db.ts'
import { latestReplyTime, listAppointments } from '#main/store/replies.ts'
import type { Instant } from '#shared/ids.ts'
import { provedAppointment } from '#shared/trust/appoint.ts'
import { districtOf } from './district.ts'

/**
 * The latest time that the district has signed, by keys that its root has not revoked; undefined before
 * one. It tells a clock that is off, and the last day of a pack.
 */
export function signedTime(db: ReadableDb): Instant | undefined {
  const revoked = districtOf(db)?.revoked
  const disbelieved = listAppointments(db).filter((one) =>
    revoked?.has(provedAppointment(one).signing),
  )
  return latestReplyTime(db, disbelieved)
}
