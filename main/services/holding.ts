import { listBundles } from '#main/store/bundles.ts'
import { findChain } from '#main/store/chains.ts'
import { listCopies } from '#main/store/copies.ts'
import type { ReadableDb } from '#main/store/db.ts'
import type { Holding } from '#shared/contract/school.ts'
import type { SchoolCode } from '#shared/ids.ts'
import { lostBundles } from '#shared/reply/receipt-state.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { newestReply, receiptsOf } from './receipts.ts'
import { getSchool } from './schools.ts'

/**
 * How far the district holds the chain with which a school works now, by its newest word, and where each
 * bundle after that is; null before the first reply. Throws `school-unknown`.
 */
export function holdingOf(db: ReadableDb, actor: Actor, code: SchoolCode): Holding | null {
  allow(actor, 'see-proof')
  const { station } = getSchool(db, code)
  const newest = newestReply(db, code)
  if (newest === undefined) return null
  const { stored, word } = newest
  const epoch = findChain(db, station)?.epoch
  const through = word.chains.find((chain) => chain.epoch === epoch)?.through ?? 0
  const held = new Map(word.held.map(({ bundle, state }) => [bundle, state]))
  const lost = new Set(lostBundles(receiptsOf(db, code)))
  const copied = new Set(listCopies(db, code).map(({ bundle }) => bundle))
  // What is held without a gap may wait all the same, for a pack, say.
  const bundles = listBundles(db, code)
    .filter(({ id, epoch: of, sequence }) => {
      const isBehind = sequence > through && !word.bundles.includes(id)
      return of === epoch && (isBehind || held.has(id))
    })
    .map(({ id, sequence }): Holding['bundles'][number] => {
      const away = copied.has(id) ? 'written' : 'packed'
      return { sequence, is: held.get(id) ?? (lost.has(id) ? 'lost' : away) }
    })
  const { issued_at, reply_seq } = word
  return { reply: stored.hash, reply_seq, issued_at, through, bundles }
}
