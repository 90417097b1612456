import type { WritableDb } from '#main/store/db.ts'
import { findDistrict, putDistrict } from '#main/store/district.ts'
import { Fault } from '#shared/fault.ts'
import type { Invitation } from '#shared/reply/invitation.ts'
import { invitationFingerprint, openInvitation } from '#shared/reply/invite.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import type { Kit } from './kit.ts'

/** An invitation as read, with what a person must compare. Nothing is believed yet. */
export async function inspectInvitation(
  actor: Actor,
  bytes: Uint8Array,
  kit: Pick<Kit, 'kind'>,
): Promise<{ readonly invitation: Invitation; readonly fingerprint: string }> {
  allow(actor, 'enrol')
  const invitation = await openInvitation(bytes)
  if (invitation.kind !== kit.kind) {
    throw new Fault('kind-mismatch', { here: kit.kind, there: invitation.kind })
  }
  return { invitation, fingerprint: await invitationFingerprint(invitation) }
}

/**
 * Believes the invitation because a person typed the fingerprint from the letter or the phone.
 * Faults: `fingerprint-mismatch`, `district-other` when this workspace already reports elsewhere.
 */
export async function acceptInvitation(
  db: WritableDb,
  actor: Actor,
  input: { readonly bytes: Uint8Array; readonly fingerprint: string },
  kit: Pick<Kit, 'kind' | 'clock'>,
): Promise<void> {
  const { invitation, fingerprint } = await inspectInvitation(actor, input.bytes, kit)
  if (fingerprint !== input.fingerprint) throw new Fault('fingerprint-mismatch', {})
  db.transaction(() => {
    const known = findDistrict(db)
    if (known !== null && known.invitation.district !== invitation.district) {
      throw new Fault('district-other', { name: known.invitation.name })
    }
    putDistrict(db, { invitation, fingerprint }, { actor: actor.id, at: kit.clock() })
  })
}
