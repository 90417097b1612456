import { type BundleLine, listBundles } from '#main/store/bundles.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { findEnrolment } from '#main/store/enrolments.ts'
import type { StoredSchool } from '#main/store/schools.ts'
import { signingPair } from '#shared/bundle/keys.ts'
import type { Standing } from '#shared/contract/handing.ts'
import type { SchoolCode, Sha256, SigningKey } from '#shared/ids.ts'
import type { TrustEvent } from '#shared/trust/event.ts'
import { provedTrustEvent } from '#shared/trust/events.ts'
import { trustedKeys } from '#shared/trust/trusted-keys.ts'
import { readBundle } from './outbox.ts'
import { believedReplies } from './receipts.ts'

/**
 * How far a school's station has come with its district, by what the district has signed and what lies
 * in the outbox. Records leave only once it is approved (design §7, Trust).
 *
 * | standing | what has happened |
 * |---|---|
 * | `uninvited` | no invitation for this school was accepted |
 * | `invited` | one was, and no request for enrolment answers it yet |
 * | `asked` | a request is packed; the district has not said anything of this key |
 * | `approved` | the newest word on this key approves it |
 * | `revoked` | the newest word on this key revokes it: a new invitation makes new keys |
 */
export async function standingOf(db: ReadableDb, school: StoredSchool): Promise<Standing> {
  const { public: key } = await signingPair(school.signingSeed)
  const word = trustedKeys(trustOf(db, school.code)).get(key)
  if (word?.act === 'approve') return { is: 'approved' }
  if (word !== undefined) return { is: 'revoked', reason: word.reason ?? '' }
  const enrolment = findEnrolment(db, school.code)
  if (enrolment === null) return { is: 'uninvited' }
  const request = await requestOf(db, school.code, enrolment.invitation, key)
  return { is: request === undefined ? 'invited' : 'asked' }
}

/** Every change of trust in the school's keys that believed replies have brought. */
export const trustOf = (db: ReadableDb, school: SchoolCode): readonly TrustEvent[] =>
  believedReplies(db, school).flatMap(({ reply }) => reply.trust.map(provedTrustEvent))

/** The first bundle that can be read and shows this invitation's secret, signed by this key. */
export async function requestOf(
  db: ReadableDb,
  school: SchoolCode,
  invitation: Sha256,
  key: SigningKey,
): Promise<BundleLine | undefined> {
  for (const line of listBundles(db, school)) {
    const found = await readBundle(db, school, line)
    if ('fault' in found) continue
    const { enrolment, station } = found.manifest
    if (enrolment?.invitation === invitation && station.signing === key) return line
  }
  return undefined
}
