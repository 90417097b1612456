import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findDistrict, insertAccepted, putDistrict } from '#main/store/district.ts'
import { insertEnrolment } from '#main/store/enrolments.ts'
import { findSchool, renewKeys } from '#main/store/schools.ts'
import { chinaDay } from '#shared/china-day.ts'
import type { InvitationShown } from '#shared/contract/school.ts'
import { Fault } from '#shared/fault.ts'
import type { PlainDate } from '#shared/ids.ts'
import { districtFingerprint, openInvitation } from '#shared/reply/invite.ts'
import { shortCode } from '#shared/reply/short-code.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { districtOf } from './district.ts'
import type { Kit } from './kit.ts'
import { newStationKeys } from './schools.ts'
import { signedTime } from './signed-time.ts'
import { standingOf } from './standing.ts'

/**
 * An invitation as a person reads it, with the fingerprint that must be compared; nothing is believed
 * yet. Faults: those of reading it, `kind-mismatch`, `invitation-over`.
 */
export async function inspectInvitation(
  db: ReadableDb,
  actor: Actor,
  bytes: Uint8Array,
  kit: Pick<Kit, 'kind' | 'clock'>,
): Promise<InvitationShown> {
  allow(actor, 'enrol')
  const { invitation, hash, fingerprint } = await open(bytes, kit)
  refuseOver(db, invitation, kit)
  const { name, region, school, issued_at, until } = invitation
  return { name, region, school, issued_at, until, fingerprint, code: shortCode(hash) }
}

async function open(bytes: Uint8Array, kit: Pick<Kit, 'kind'>) {
  const opened = await openInvitation(bytes)
  const there = opened.invitation.kind
  if (there !== kit.kind) throw new Fault('kind-mismatch', { here: kit.kind, there })
  return { ...opened, fingerprint: await districtFingerprint(opened.appointment) }
}

/**
 * Refuses an invitation whose last day is over, by the district's own latest word or by this computer's
 * clock: the office would not take what answers it. Fault `invitation-over`.
 */
function refuseOver(
  db: ReadableDb,
  { until }: { readonly until: PlainDate },
  { clock }: Pick<Kit, 'clock'>,
): void {
  const today = chinaDay(clock())
  const signed = signedTime(db)
  const told = signed === undefined ? today : chinaDay(signed)
  if (until < today || until < told) throw new Fault('invitation-over', { until, today })
}

/**
 * Believes the invitation because a person typed the fingerprint from the letter or the phone. Faults:
 * `fingerprint-mismatch`; `district-other` when this workspace already reports elsewhere, also for the
 * same office with another root; `reply-key-revoked` when the root has revoked the key that invites. The
 * school that it invites may be added later. A station whose key the district has revoked gets new ones.
 * One whose day is over is refused (`invitation-over`). What an earlier invitation has said of the district's keys stands beside what this one says.
 */
export async function acceptInvitation(
  db: WritableDb,
  actor: Actor,
  input: { readonly bytes: Uint8Array; readonly fingerprint: string },
  kit: Pick<Kit, 'kind' | 'clock' | 'random'>,
): Promise<void> {
  allow(actor, 'enrol')
  const { invitation, appointment, hash, fingerprint } = await open(input.bytes, kit)
  if (fingerprint !== input.fingerprint) throw new Fault('fingerprint-mismatch', {})
  const { district, name, region, school, secret, until } = invitation
  refuseOver(db, invitation, kit)
  const { root } = appointment
  const here = findSchool(db, school)
  const isRevoked = here !== null && (await standingOf(db, here)).is === 'revoked'
  const keys = isRevoked ? { code: school, ...(await newStationKeys(kit.random)) } : undefined
  db.transaction(() => {
    const known = findDistrict(db)
    if (known !== null && (known.district !== district || known.root !== root)) {
      throw new Fault('district-other', { name: known.name })
    }
    if (districtOf(db)?.revoked.has(appointment.signing)) throw new Fault('reply-key-revoked', {})
    const by = { actor: actor.id, at: kit.clock() }
    putDistrict(db, { district, name, region, root, fingerprint }, by)
    insertAccepted(db, invitation.appointment, by)
    if (keys !== undefined) renewKeys(db, keys, by.at)
    insertEnrolment(db, school, { invitation: hash, secret, until }, by)
  })
}
