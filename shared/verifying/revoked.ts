import type { OpenedInvitation } from '#shared/reply/invite.ts'
import type { Appointment } from '#shared/trust/appointment.ts'
import { revokedKeys } from '#shared/trust/newest-appointment.ts'
import type { Verdict } from './verified.ts'

/**
 * The verdicts after what a root says in any of them, or in the invitation at hand: a reply or an invitation
 * whose key its root has revoked is not believed, whichever was issued first (Fault `reply-key-revoked`).
 */
export function withoutRevoked(
  verdicts: readonly Verdict[],
  invitation: OpenedInvitation | undefined,
): readonly Verdict[] {
  const said = verdicts.flatMap((one) => appointmentOf(one) ?? [])
  const ofRoots = Map.groupBy(
    invitation === undefined ? said : [...said, invitation.appointment],
    ({ root }) => root,
  )
  const revoked = new Map([...ofRoots].map(([root, all]) => [root, revokedKeys(all)]))
  return verdicts.map((one) => {
    const by = appointmentOf(one)
    return by !== undefined && revoked.get(by.root)?.has(by.signing) === true
      ? { name: one.name, fault: { code: 'reply-key-revoked', details: {} } }
      : one
  })
}

/** The root's word on the key that signed a file; undefined for a bundle and for what does not hold. */
const appointmentOf = (one: Verdict): Appointment | undefined =>
  'verified' in one && one.verified.kind !== 'bundle' ? one.verified.appointment : undefined
