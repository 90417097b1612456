import { proveRecipient } from '#shared/bundle/age.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import type { SigningPair } from '#shared/bundle/keys.ts'
import { limits, refuseLarger } from '#shared/bundle/limits.ts'
import { jwsText, signJws, unverifiedPayload, verifyJws } from '#shared/bundle/sign.ts'
import { equalBytes, utf8 } from '#shared/bytes.ts'
import { canonicalBytes, readAs } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import { Invitation } from '#shared/reply/invitation.ts'

/**
 * The `.jhi` file: a JWS in the open, for it holds nothing that is secret. Fault `bytes-shape` for a
 * recipient to which nothing can be encrypted, such as an escrow's that was typed wrongly.
 */
export async function signInvitation(
  invitation: Invitation,
  pair: SigningPair,
): Promise<Uint8Array> {
  if (invitation.signing !== pair.public) throw new Error('not the key of this invitation')
  await proveRecipients(invitation)
  const payload = canonicalBytes(Invitation.parse(invitation))
  return utf8(await signJws(payload, 'junheng.invitation', pair))
}

/**
 * Reads an invitation that is whole and signed by the key that it proposes: no more than that, until
 * a person has compared the fingerprint. Faults: `file-too-large`, `file-not-ours` (no JWS at all),
 * `signature-invalid`, `bytes-…`, `format-unknown`.
 */
export async function openInvitation(bytes: Uint8Array): Promise<Invitation> {
  refuseLarger(bytes.length, limits.invitationBytes)
  if (!startsAsJws(bytes)) throw new Fault('file-not-ours', { what: 'invitation' })
  const text = jwsText(bytes)
  const claimed = readInvitation(unverifiedPayload(text))
  const invitation = readInvitation(await verifyJws(text, 'junheng.invitation', claimed.signing))
  await proveRecipients(invitation)
  return invitation
}

/** The district's fingerprint as the school must see it in the letter or hear it by phone. */
export const invitationFingerprint = (invitation: Invitation): Promise<string> =>
  fingerprint(invitation, 'junheng.fingerprint.district')

async function proveRecipients({ recipient, escrow }: Invitation): Promise<void> {
  await proveRecipient(recipient, 'invitation', 'recipient')
  if (escrow !== undefined) await proveRecipient(escrow, 'invitation', 'escrow')
}

/** A JWS of ours begins with its first key; anything else was picked by mistake. */
function startsAsJws(bytes: Uint8Array): boolean {
  const start = utf8('{"payload":"')
  return equalBytes(bytes.subarray(0, start.length), start)
}

const readInvitation = (bytes: Uint8Array): Invitation =>
  readAs(bytes, { what: 'invitation', format: 'junheng.invitation/1', schema: Invitation })
