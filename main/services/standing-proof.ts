import { listCopies } from '#main/store/copies.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { findEnrolment } from '#main/store/enrolments.ts'
import type { StoredReply } from '#main/store/replies.ts'
import type { StoredSchool } from '#main/store/schools.ts'
import { signingPair } from '#shared/bundle/keys.ts'
import type { StandingProof } from '#shared/contract/standing-proof.ts'
import type { SchoolCode, SigningKey } from '#shared/ids.ts'
import { shortCode } from '#shared/reply/short-code.ts'
import type { Actor } from '#shared/role.ts'
import type { TrustEvent } from '#shared/trust/event.ts'
import { provedTrustEvent } from '#shared/trust/events.ts'
import { trustedKeys } from '#shared/trust/trusted-keys.ts'
import { allow } from './allow.ts'
import { believedReplies } from './receipts.ts'
import { getSchool } from './schools.ts'
import { requestOf } from './standing.ts'

/**
 * What proves a station's standing, step by step; the last word of the district stands last. Empty before
 * an invitation was accepted. Throws `school-unknown`.
 */
export async function standingProofOf(
  db: ReadableDb,
  actor: Actor,
  code: SchoolCode,
): Promise<readonly StandingProof[]> {
  allow(actor, 'see-proof')
  const school = getSchool(db, code)
  const { public: key } = await signingPair(school.signingSeed)
  return [...(await asking(db, school, key)), ...told(believedReplies(db, code), key)]
}

async function asking(
  db: ReadableDb,
  { code }: StoredSchool,
  key: SigningKey,
): Promise<readonly StandingProof[]> {
  const enrolment = findEnrolment(db, code)
  if (enrolment === null) return []
  const { invitation, until, accepted_at } = enrolment
  const request = await requestOf(db, code, invitation, key)
  const accepted: StandingProof = {
    ...{ is: 'invited', at: accepted_at, invitation, code: shortCode(invitation), until },
  }
  if (request === undefined) return [accepted]
  const { id, sequence, packedAt } = request
  const copy = listCopies(db, code).findLast(({ bundle }) => bundle === id)
  const copied = copy === undefined ? {} : { copied_at: copy.at }
  return [accepted, { is: 'asked', at: packedAt, bundle: id, sequence, ...copied }]
}

/** Each word on this key with the first reply that brought it; the one that holds is the last. */
function told(replies: readonly StoredReply[], key: SigningKey): readonly StandingProof[] {
  const words = new Map<string, { readonly event: TrustEvent; readonly by: StoredReply }>()
  for (const by of replies) {
    for (const jws of by.reply.trust) {
      const event = provedTrustEvent(jws)
      // The same word may come under another signature, after a change of the office's keys.
      const word = `${event.event_no} ${event.act}`
      if (event.subject.signing === key && !words.has(word)) words.set(word, { event, by })
    }
  }
  const said = [...words.values()]
  const holds = trustedKeys(said.map(({ event }) => event)).get(key)
  const rank = ({ event }: (typeof said)[number]) => (event === holds ? Infinity : event.event_no)
  return said
    .toSorted((one, other) => Math.sign(rank(one) - rank(other)))
    .map(
      ({ event, by: { hash, reply, appliedAt } }): StandingProof => ({
        is: event.act === 'approve' ? 'approved' : 'revoked',
        ...{ at: appliedAt, reply: hash, reply_seq: reply.reply_seq, issued_at: reply.issued_at },
        ...{ event_no: event.event_no, decided_at: event.at },
      }),
    )
}
