import { listBundles } from '#main/store/bundles.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listReplies, type StoredReply } from '#main/store/replies.ts'
import type { Epoch, SchoolCode, Sha256 } from '#shared/ids.ts'
import { applyReply } from '#shared/reply/apply.ts'
import {
  newestWord,
  noReceipts,
  type ReceiptState,
  type Word,
} from '#shared/reply/receipt-state.ts'
import type { Chain } from '#shared/reply/reply.ts'
import { provedAppointment } from '#shared/trust/appoint.ts'
import { districtOf } from './district.ts'

/**
 * The stored replies of which the district's root still lets the key speak, in the order in which they
 * were applied. What a key signed that was revoked later stays stored and says nothing.
 */
export function believedReplies(db: ReadableDb, school: SchoolCode): readonly StoredReply[] {
  const revoked = districtOf(db)?.revoked
  return listReplies(db, school).filter(
    ({ reply }) => revoked?.has(provedAppointment(reply.appointment).signing) !== true,
  )
}

/** All that the school has learnt from its district: always joined from the stored replies. */
export function receiptsOf(db: ReadableDb, school: SchoolCode): ReceiptState {
  return believedReplies(db, school).reduce<ReceiptState>(
    (state, stored) => applyReply(state, stored.reply).state,
    noReceipts,
  )
}

/** The stored reply that is the district's newest word, with that word; undefined before the first. */
export function newestReply(
  db: ReadableDb,
  school: SchoolCode,
): { readonly stored: StoredReply; readonly word: Word } | undefined {
  const word = newestWord(receiptsOf(db, school))
  if (word === undefined) return undefined
  const stored = believedReplies(db, school).find(
    ({ reply }) =>
      reply.district_epoch === word.district_epoch && reply.reply_seq === word.reply_seq,
  )
  return stored === undefined ? undefined : { stored, word }
}

/**
 * Bundles that the district holds by its newest word. One that an earlier life of the district held
 * and lost is not among them, so it is offered again.
 */
export function heldBundles(db: ReadableDb, school: SchoolCode): ReadonlySet<Sha256> {
  return new Set(newestWord(receiptsOf(db, school))?.bundles ?? [])
}

/**
 * The chain that the district, in any of its lives, holds of this epoch and that does not end in a
 * bundle of ours: a copy of the whole folder, counter and all, went on without us. Undefined when all
 * that it holds of the epoch was made here.
 */
export function chainElsewhere(
  db: ReadableDb,
  school: SchoolCode,
  epoch: Epoch,
): Chain | undefined {
  const ours = new Map(
    listBundles(db, school)
      .filter((line) => line.epoch === epoch)
      .map(({ sequence, id }) => [sequence, id]),
  )
  return Object.values(receiptsOf(db, school).lives)
    .flatMap(({ word }) => word.chains)
    .find((chain) => chain.epoch === epoch && ours.get(chain.through) !== chain.head_manifest)
}
