import { listBundles } from '#main/store/bundles.ts'
import { findChain } from '#main/store/chains.ts'
import { listCopies } from '#main/store/copies.ts'
import type { ReadableDb } from '#main/store/db.ts'
import type { Holding } from '#shared/contract/school.ts'
import type { SchoolCode } from '#shared/ids.ts'
import { newestWord } from '#shared/reply/receipt-state.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { believedReplies, receiptsOf } from './receipts.ts'
import { getSchool } from './schools.ts'

/**
 * How far the district holds the chain with which a school works now, by its newest word, and where each
 * bundle after that is; null before the first reply. Throws `school-unknown`.
 */
export function holdingOf(db: ReadableDb, actor: Actor, code: SchoolCode): Holding | null {
  allow(actor, 'see-proof')
  const { station } = getSchool(db, code)
  const word = newestWord(receiptsOf(db, code))
  const said = believedReplies(db, code).find(
    ({ reply }) =>
      reply.district_epoch === word?.district_epoch && reply.reply_seq === word.reply_seq,
  )
  if (word === undefined || said === undefined) return null
  const epoch = findChain(db, station)?.epoch
  const through = word.chains.find((chain) => chain.epoch === epoch)?.through ?? 0
  const held = new Map(word.held.map(({ bundle, state }) => [bundle, state]))
  const copied = new Set(listCopies(db, code).map(({ bundle }) => bundle))
  // What is held without a gap may wait all the same, for a pack, say.
  const bundles = listBundles(db, code)
    .filter(({ id, epoch: of, sequence }) => {
      const isBehind = sequence > through && !word.bundles.includes(id)
      return of === epoch && (isBehind || held.has(id))
    })
    .map(({ id, sequence }): Holding['bundles'][number] => ({
      sequence,
      is: held.get(id) ?? (copied.has(id) ? 'written' : 'packed'),
    }))
  const { issued_at, reply_seq } = word
  return { reply: said.hash, reply_seq, issued_at, through, bundles }
}
