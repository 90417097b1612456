import type { ReadableDb } from '#main/store/db.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import { newestWord } from '#shared/reply/receipt-state.ts'
import { believedReplies, receiptsOf } from './receipts.ts'

/**
 * Everything that believed replies of the district's newest life have brought back, by hash, with the reply
 * that did: the district holds it, so it is not sent again. What an earlier life brought back may be lost.
 */
export function restoredObjects(
  db: ReadableDb,
  school: SchoolCode,
): ReadonlyMap<Sha256, ReturnType<typeof believedReplies>[number]> {
  const life = newestWord(receiptsOf(db, school))?.district_epoch
  return new Map(
    believedReplies(db, school)
      .filter(({ reply }) => reply.district_epoch === life)
      .flatMap((stored) =>
        stored.reply.objects
          .filter(({ kind }) => kind !== 'pack')
          .map(({ hash }) => [hash, stored] as const),
      ),
  )
}
