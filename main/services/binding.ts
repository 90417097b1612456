import { findAttachment, insertBinding } from '#main/store/attachments.ts'
import type { WritableDb } from '#main/store/db.ts'
import type { Answer } from '#shared/answer.ts'
import { attachmentsOf } from '#shared/attachment/answer.ts'
import { Fault } from '#shared/fault.ts'
import type { ChangePlace } from './change-log.ts'

/**
 * Notes which attachments a cell gets and loses by an edit; what it loses stays stored. Throws
 * `attachment-lost` for one that was never added, `attachment-broken` for what is no list of hashes.
 */
export function bindAttachments(
  db: WritableDb,
  place: ChangePlace,
  cell: string,
  before: Answer | undefined,
  after: Answer | undefined,
): void {
  const { school, period, at } = place
  const had = attachmentsOf(before) ?? []
  const has = after === undefined ? [] : attachmentsOf(after)
  if (has === undefined) throw new Fault('attachment-broken', { why: 'hash' })
  const by = { at, by: place.actor.id }
  for (const hash of has.filter((one) => !had.includes(one))) {
    if (findAttachment(db, school, hash) === null) {
      throw new Fault('attachment-lost', { hash, why: 'missing' })
    }
    insertBinding(db, { school, period, cell }, { hash, bound: true, ...by })
  }
  for (const hash of had.filter((one) => !has.includes(one))) {
    insertBinding(db, { school, period, cell }, { hash, bound: false, ...by })
  }
}
