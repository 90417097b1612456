import { listUnknownReplies, type UnknownReply } from '#district/store/lives.ts'
import type { Reading } from '#district/store/schema.ts'
import { Fault } from '#shared/fault.ts'
import type { DistrictId, SchoolCode } from '#shared/ids.ts'

/**
 * Signs that a backup of these books was put back: replies that schools have and the books have not. The
 * next reply to such a school would have a number that it has heard already.
 */
export const signsOfPutBack = (
  db: Reading,
  district: DistrictId,
): Promise<readonly UnknownReply[]> => listUnknownReplies(db, district)

/**
 * Refuses to speak to a school that has heard what these books have forgotten, until a person has begun a
 * new life of them. Fault `district-put-back`.
 */
export async function refusePutBack(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<void> {
  const found = (await signsOfPutBack(db, district)).find((one) => one.school === school)
  if (found === undefined) return
  const { reply_seq } = found
  throw new Fault('district-put-back', { school, reply_seq })
}
