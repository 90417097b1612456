import type { OpenedInvitation } from '#shared/reply/invite.ts'
import { revokedKeys } from '#shared/trust/newest-appointment.ts'
import type { Verdict } from './verified.ts'

/**
 * The verdicts after what the root says in any of them, or in the invitation: a reply whose key it has
 * revoked is not believed, whichever was issued first (Fault `reply-key-revoked`).
 */
export function withoutRevoked(
  verdicts: readonly Verdict[],
  invitation: OpenedInvitation | undefined,
): readonly Verdict[] {
  // All replies here hold by the root of the invitation: other roots have no word in this.
  const said = verdicts.flatMap((one) =>
    'verified' in one && one.verified.kind === 'reply' ? [one.verified.appointment] : [],
  )
  const revoked = revokedKeys(invitation === undefined ? said : [...said, invitation.appointment])
  return verdicts.map((one) =>
    'verified' in one &&
    one.verified.kind === 'reply' &&
    revoked.has(one.verified.appointment.signing)
      ? { name: one.name, fault: { code: 'reply-key-revoked', details: {} } }
      : one,
  )
}
