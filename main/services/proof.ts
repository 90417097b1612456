import { basename } from 'node:path'
import { findBundleFile, listBundles, listCarried } from '#main/store/bundles.ts'
import { listCopies } from '#main/store/copies.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { findObject } from '#main/store/objects.ts'
import { findRecord, listRecords } from '#main/store/records.ts'
import { findReply } from '#main/store/replies.ts'
import { fromUtf8 } from '#shared/bytes.ts'
import type { ProofStep, RecordLine } from '#shared/contract/school.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import { livesInOrder, lostBundles, type ReceiptState } from '#shared/reply/receipt-state.ts'
import type { Reply } from '#shared/reply/reply.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { confirmationBy, signedSteps } from './confirmed.ts'
import type { Kit } from './kit.ts'
import { believedReplies, newestReply, receiptsOf } from './receipts.ts'
import { getSchool } from './schools.ts'
import type { Shelf } from './shelf.ts'

/** A bundle is copied again and again while it waits; the last few copies say enough. */
const copiesShown = 10

/** Every record of a school, newest first, with the steps that it has reached and their proof. */
export async function recordsOf(
  db: ReadableDb,
  actor: Actor,
  school: SchoolCode,
  { shelf }: Pick<Kit, 'shelf'>,
): Promise<RecordLine[]> {
  allow(actor, 'see-proof')
  getSchool(db, school)
  const records = listRecords(db, school)
  const stepsOf = await stepsBy(db, school, shelf)
  const inOrder = records.toSorted((one, other) => one.revision - other.revision)
  const newest = new Map(inOrder.map((one) => [`${one.form} ${one.period}`, one.hash]))
  return records
    .map((record): RecordLine => {
      const { hash, form, period, revision, sealedAt } = record
      const current = newest.get(`${form} ${period}`) === hash
      const steps: ProofStep[] = [{ step: 'sealed', at: sealedAt, record: hash }, ...stepsOf(hash)]
      return { record: hash, form, period, revision, current, steps }
    })
    .reverse()
}

/** The stored proof itself: a record's canonical text, a bundle's or a reply's JWS. */
export function showProof(
  db: ReadableDb,
  actor: Actor,
  school: SchoolCode,
  hash: Sha256,
): { readonly kind: 'record' | 'bundle' | 'reply'; readonly text: string } {
  allow(actor, 'see-proof')
  getSchool(db, school)
  if (findRecord(db, school, hash) !== null) {
    const object = findObject(db, hash)
    if (object !== null) return { kind: 'record', text: fromUtf8(object.bytes) }
  }
  const bundle = findBundleFile(db, school, hash)
  if (bundle !== null) return { kind: 'bundle', text: bundle.jws }
  const reply = findReply(db, school, hash)
  if (reply !== null) return { kind: 'reply', text: reply.jws }
  throw new Fault('proof-unknown', { hash })
}

/** The steps after sealing, read once for all records of a school. */
async function stepsBy(
  db: ReadableDb,
  school: SchoolCode,
  shelf: Shelf,
): Promise<(record: Sha256) => readonly ProofStep[]> {
  const bundles = listBundles(db, school)
  const carried = listCarried(db, school)
  const copies = listCopies(db, school)
  const replies = believedReplies(db, school)
  const signed = signedSteps(db, school)
  const confirmation = await confirmationBy(db, school, shelf)
  const receipts = receiptsOf(db, school)
  const newest = newestReply(db, school)?.stored
  const lost = new Set(lostBundles(receipts))
  const told = byLife(replies, receipts)
  return (record) => {
    const ids = new Set(carried.filter((line) => line.record === record).map((line) => line.bundle))
    const steps: ProofStep[] = []
    for (const { id, sequence, packedAt } of bundles) {
      if (!ids.has(id)) continue
      steps.push({ step: 'packed', at: packedAt, bundle: id, sequence })
      const ofBundle = copies.filter(({ bundle }) => bundle === id).slice(-copiesShown)
      steps.push(
        ...ofBundle.map(
          (copy): ProofStep => ({ step: 'copied', ...copy, file: basename(copy.file) }),
        ),
      )
    }
    const { received, decided } = repliesTo(record, ids, told)
    const confirmed = confirmation(ids)
    return [
      ...[...steps, ...signed(ids), ...received],
      ...(confirmed === undefined ? [] : [confirmed]),
      ...[...decided, ...heldBy(ids, newest), ...lostBy(record, ids, { newest, lost })],
    ]
  }
}

/** By the district's newest word: nothing while one of the record's bundles counts. */
function heldBy(bundles: ReadonlySet<Sha256>, newest: Told | undefined): readonly ProofStep[] {
  if (newest === undefined) return []
  const { hash, reply, appliedAt } = newest
  const there = reply.bundles.filter((id) => bundles.has(id))
  const held = reply.held.filter(({ bundle }) => bundles.has(bundle))
  const [first] = held
  if (first === undefined || held.length < there.length) return []
  return [{ step: 'held', at: appliedAt, issued_at: reply.issued_at, reply: hash, ...first }]
}

/** By the district's newest word: nothing while it has the record in any way. */
function lostBy(
  record: Sha256,
  bundles: ReadonlySet<Sha256>,
  { newest, lost }: { readonly newest: Told | undefined; readonly lost: ReadonlySet<Sha256> },
): readonly ProofStep[] {
  const bundle = [...bundles].find((id) => lost.has(id))
  if (newest === undefined || bundle === undefined) return []
  const { hash, reply, appliedAt } = newest
  const { issued_at, reply_seq } = reply
  if (isBack(record, reply) || reply.bundles.some((id) => bundles.has(id))) return []
  return [{ step: 'lost', at: appliedAt, issued_at, reply: hash, reply_seq, bundle }]
}

type Told = ReturnType<typeof believedReplies>[number]

/** Life after life, the newest last; within a life in the order in which they came. */
function byLife(replies: readonly Told[], receipts: ReceiptState): readonly (readonly Told[])[] {
  const lives = livesInOrder(receipts).map(({ epoch }) => epoch)
  return lives
    .toReversed()
    .map((epoch) => replies.filter(({ reply }) => reply.district_epoch === epoch))
}

const isBack = (record: Sha256, { restore = [] }: Reply): boolean => restore.includes(record)

/**
 * The first reply that holds the record's bundle or brings the record back, and every decision that was
 * newer than the last of its life. Once the newest life has the bundle, what earlier ones decided is over.
 */
function repliesTo(
  record: Sha256,
  bundles: ReadonlySet<Sha256>,
  lives: readonly (readonly Told[])[],
): { readonly received: readonly ProofStep[]; readonly decided: readonly ProofStep[] } {
  const received: ProofStep[] = []
  let decided: ProofStep[] = []
  for (const replies of lives) {
    let lastDecision = 0
    for (const { hash, reply, appliedAt } of replies) {
      const times = { at: appliedAt, issued_at: reply.issued_at }
      const isThere = reply.bundles.some((id) => bundles.has(id)) || isBack(record, reply)
      if (isThere && lastDecision === 0) decided = []
      if (received.length === 0 && isThere) {
        const { district_epoch, reply_seq } = reply
        received.push({ step: 'received', ...times, reply: hash, district_epoch, reply_seq })
      }
      const decision = reply.decisions.find((one) => one.record === record)
      if (decision === undefined || decision.decision_no <= lastDecision) continue
      lastDecision = decision.decision_no
      const { record: _, ...word } = decision
      decided.push({ step: 'decided', ...times, reply: hash, ...word })
    }
  }
  return { received, decided }
}
