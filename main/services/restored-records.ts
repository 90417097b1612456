import type { ReadableDb } from '#main/store/db.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import { believedReplies } from './receipts.ts'

/**
 * Everything that believed replies have brought back, by hash, with the reply that did: the district holds
 * it, so it is not sent again.
 */
export function restoredObjects(
  db: ReadableDb,
  school: SchoolCode,
): ReadonlyMap<Sha256, ReturnType<typeof believedReplies>[number]> {
  return new Map(
    believedReplies(db, school).flatMap((stored) =>
      stored.reply.objects
        .filter(({ kind }) => kind !== 'pack')
        .map(({ hash }) => [hash, stored] as const),
    ),
  )
}
