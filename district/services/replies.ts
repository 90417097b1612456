import { isDeepStrictEqual } from 'node:util'
import type { Deps } from '#district/deps.ts'
import { judgeBundles } from '#district/judge/bundles.ts'
import { confirmationsOf } from '#district/judge/confirming.ts'
import { holdingsOf } from '#district/judge/school.ts'
import type { District } from '#district/open-district.ts'
import { type Act, perform } from '#district/store/act.ts'
import type { BundleVerdict } from '#district/store/bundles.ts'
import { insertDecision, listDecisions } from '#district/store/decisions.ts'
import { findDistrict } from '#district/store/districts.ts'
import { listEarlier } from '#district/store/lives.ts'
import { recordsOf } from '#district/store/objects.ts'
import { type HeldRecord, listRecords } from '#district/store/records.ts'
import { findNewestReply, insertReply, type StoredReply } from '#district/store/replies.ts'
import { listRestoredRecords } from '#district/store/restored-records.ts'
import type { Station } from '#district/store/stations.ts'
import { listTrustEvents } from '#district/store/trust-events.ts'
import type { SigningPair } from '#shared/bundle/keys.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { FaultValue } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'
import {
  Decision,
  type Held,
  missingLimit,
  type Reply,
  reasonLimit,
  replyFormat,
} from '#shared/reply/reply.ts'
import { replyFileName, sealReply } from '#shared/reply/seal.ts'
import { signTrustEvent } from '#shared/trust/events.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import { bytesOf, type Carried, listed } from './carrying.ts'
import { packNews } from './pack-news.ts'
import { refusePutBack } from './put-back.ts'

/**
 * The district's present word to a station, signed, sealed and stored, with the packs that it does not
 * show to have and what is given to restore. While nothing new can be said it is the newest reply again:
 * the same number, the same bytes. Fault `district-put-back`.
 */
export async function issueReply(
  station: Station,
  deps: Deps,
  restoring: (act: Act) => Promise<readonly Carried[]> = async () => [],
): Promise<StoredReply> {
  const { district, person, clock } = deps
  const under = { db: district.db, district: district.id, person, at: clock() }
  return perform(under, 'reply', async (act) => {
    const { school, recipient } = station
    await refusePutBack(act.trx, district.id, school)
    const life = await lifeOf(act, district)
    const held = await holdingsOf(act.trx, district.id, school)
    const carried = [
      ...(await restoring(act)),
      ...(await packNews(act, district, station, held.bundles)),
    ]
    const word = { ...(await wordTo(act, station, deps, held)), ...listed(carried) }
    const { appointment } = district
    const content = await sha256(canonicalBytes({ ...word, recipient, appointment, ...life }))
    const newest = await findNewestReply(act.trx, district.id, school, station.station)
    if (newest?.content === content) {
      await act.note('reply-again', newest.hash, { school, reply_seq: newest.reply_seq })
      return newest
    }
    const reply: Reply = {
      format: replyFormat,
      ...{ kind: district.kind, district: district.id, ...life },
      appointment,
      reply_seq: (newest?.reply_seq ?? 0) + 1,
      school,
      station: station.station,
      ...word,
      issued_at: act.at,
    }
    const sealed = await sealReply(reply, district.pair, recipient, bytesOf(carried))
    const { reply_seq, issued_at } = reply
    const stored = {
      ...{ school, station: station.station, reply_seq, content, issued_at },
      ...{ ...sealed, file: replyFileName(reply) },
    }
    await insertReply(act.trx, district.id, stored)
    await act.note('reply', sealed.hash, { school, station: station.station, reply_seq })
    return stored
  })
}

/** The life of the books in which the office speaks now, and those before it: another process may have begun it. */
async function lifeOf(
  { trx }: Act,
  { id }: District,
): Promise<Pick<Reply, 'district_epoch' | 'earlier'>> {
  const face = await findDistrict(trx, id)
  if (face === null) throw new Error('the district at work is there')
  const earlier = await listEarlier(trx, id)
  return {
    district_epoch: face.epoch,
    ...(earlier.length === 0 ? {} : { earlier: [...earlier] }),
  }
}

/** What is held of a station, what was decided, what is missing: in orders that time cannot change. */
async function wordTo(
  act: Act,
  { school, station }: Station,
  { district, engineOf }: Deps,
  held: Awaited<ReturnType<typeof holdingsOf>>,
) {
  const { chains, verdicts } = judgeBundles(held)
  const bundles = held.bundles.filter((one) => one.station === station && one.admitted)
  const given = await listRestoredRecords(act.trx, act.district, { school, station })
  const records = new Set([
    ...bundles.flatMap(({ bundle }) => recordsOf(held.carried.get(bundle))),
    ...given,
  ])
  const ids = bundles.map(({ bundle }) => bundle).sort()
  const at = { district: act.district, school }
  const confirmations = await confirmationsOf(act.trx, at, held, engineOf)
  const invalid = ids.filter((id) => confirmations.get(id) === 'invalid')
  const named = bundles.flatMap(({ needs }) => needs.objects)
  return {
    chains: (chains.get(station) ?? []).toSorted((one, other) =>
      one.epoch < other.epoch ? -1 : 1,
    ),
    bundles: ids,
    held: bundles
      .flatMap((one) => heldOf(one.bundle, verdicts.get(one.bundle)))
      .sort((one, other) => (one.bundle < other.bundle ? -1 : 1)),
    unconfirmed: ids.filter((id) => typeof confirmations.get(id) === 'string'),
    ...(invalid.length === 0 ? {} : { signature_invalid: invalid }),
    trust: await trustOf(act, school, district.pair),
    decisions: await decisionsOn(act, school, records),
    // What is too much for one reply is asked for in the next.
    missing: [...new Set(named)]
      .filter((hash) => !held.holdings.objects.has(hash))
      .sort()
      .slice(0, missingLimit),
  }
}

/** What does not count yet, and why, for the school's people to read. */
function heldOf(bundle: Sha256, verdict: BundleVerdict | undefined): readonly Held[] {
  if (verdict === undefined || verdict.state === 'verified') return []
  return [{ bundle, state: verdict.state, reason: reasonOf(verdict.fault) }]
}

/** Every change of trust, signed by the key that signs the reply: after a rotation by the new one. */
async function trustOf(act: Act, school: Station['school'], pair: SigningPair) {
  const events = await listTrustEvents(act.trx, act.district, school)
  return Promise.all(events.map((event) => signTrustEvent(event, pair)))
}

/** Numbers are given when a word is told, so that they count what the school has heard. */
async function decisionsOn(act: Act, school: Station['school'], records: ReadonlySet<Sha256>) {
  const told = await listDecisions(act.trx, act.district, school)
  const decisions: Decision[] = []
  for (const held of await listRecords(act.trx, act.district, school)) {
    const { record } = held
    const word = wordOn(held)
    if (!records.has(record) || word === undefined) continue
    const last = told.get(record)
    const next = Decision.parse({
      record,
      decision_no: (last?.decision_no ?? 0) + 1,
      ...word,
    })
    if (last !== undefined && isSameWord(last, next)) {
      decisions.push(last)
      continue
    }
    await insertDecision(act.trx, act.district, school, next, act.at)
    await act.note('decide', record, { state: next.state, decision_no: next.decision_no })
    decisions.push(next)
  }
  return decisions.sort((one, other) => (one.record < other.record ? -1 : 1))
}

const isSameWord = (one: Decision, other: Decision): boolean =>
  isDeepStrictEqual({ ...one, decision_no: 0 }, { ...other, decision_no: 0 })

/** What the school is told of a record: nothing while it waits. */
function wordOn({
  standing,
  review,
  verdict,
}: HeldRecord): Omit<Decision, 'record' | 'decision_no'> | undefined {
  if (standing === 'waiting') return undefined
  if (review?.word.act === 'return') {
    const { act: _, ...word } = review.word
    return { state: 'returned', ...word }
  }
  if (standing === 'accepted') return { state: 'accepted' }
  if (review?.word.act === 'hold') return { state: 'pending', reason: review.word.reason }
  if (verdict.state !== 'pending') throw new Error('what is pending has a reason')
  return { state: 'pending', reason: reasonOf(verdict.fault) }
}

/** For the school's people: in the product's first language, within what a reply may say. */
function reasonOf(fault: FaultValue): string {
  const { cause } = sayFault(fault, 'zh')
  // A cut may go through a character of two units, and half of one is no text.
  return cause.slice(0, reasonLimit).toWellFormed()
}
