import type { Deps } from '#district/deps.ts'
import { findRecordsBeginning, type HeldRecord } from '#district/store/records.ts'
import type { ReturnWord, Reviewed } from '#district/store/reviews.ts'
import { chinaDay } from '#shared/china-day.ts'
import { Fault } from '#shared/fault.ts'
import { type ReviewedRecord, reviewRecord } from './reviewing.ts'

/**
 * Sends a record back to its school for correction. `record` is its hash, or enough of its beginning. A
 * return that stands is replaced only when that is asked for, and is kept.
 * Faults: `return-record-unknown`, `return-standing`, those of `reviewRecord`.
 */
export async function returnRecord(
  record: string,
  word: ReturnWord,
  deps: Deps,
  { again = false }: { readonly again?: boolean } = {},
): Promise<ReviewedRecord> {
  const { db, id } = deps.district
  const [found, ...others] = await findRecordsBeginning(db, id, record)
  if (found === undefined || others.length > 0) throw new Fault('return-record-unknown', { record })
  const { school, record: hash, review } = found
  if (review?.word.act === 'return' && !again) throw standingFault(found, review)
  const place = { school, record: hash }
  return reviewRecord({ place, word: { act: 'return', ...word }, scope: null }, deps)
}

const standingFault = ({ form, record }: HeldRecord, { word, actor, at }: Reviewed): Fault => {
  const remarks = word.act === 'return' ? (word.remarks?.length ?? 0) : 0
  return new Fault('return-standing', { form, record, day: chinaDay(at), by: actor, remarks })
}
