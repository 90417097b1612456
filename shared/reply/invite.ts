import { fingerprint } from '#shared/bundle/fingerprint.ts'
import type { SigningPair } from '#shared/bundle/keys.ts'
import { limits, refuseLarger } from '#shared/bundle/limits.ts'
import { jwsText, signJws, unverifiedPayload, verifyJws } from '#shared/bundle/sign.ts'
import { equalBytes, utf8 } from '#shared/bytes.ts'
import { canonicalBytes, readAs, sha256 } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'
import { claimedAppointment } from '#shared/trust/appoint.ts'
import type { Appointment } from '#shared/trust/appointment.ts'
import { Invitation, invitationFormat } from './invitation.ts'
import { shortCode } from './short-code.ts'

/** An invitation that is whole, with the appointment in it and its own hash. */
export interface OpenedInvitation {
  readonly invitation: Invitation
  readonly appointment: Appointment
  /** SHA-256 of its canonical bytes. */
  readonly hash: Sha256
}

/**
 * The `.jhi` file: a JWS in the open by the office's working key. What it holds is for one school's
 * eyes: its secret is worth something until the school's request has come.
 */
export async function signInvitation(
  invitation: Invitation,
  pair: SigningPair,
): Promise<{ readonly hash: Sha256; readonly bytes: Uint8Array }> {
  const payload = canonicalBytes(Invitation.parse(invitation))
  const bytes = utf8(await signJws(payload, 'junheng.invitation', pair))
  refuseLarger(bytes.length, limits.invitationBytes)
  return { hash: await sha256(payload), bytes }
}

/**
 * Reads an invitation that is whole and signed by the key that its appointment names: no more than
 * that, until a person has compared the root's fingerprint. Faults: `file-too-large`, `file-not-ours`
 * (no JWS at all), `signature-invalid`, `bytes-…`, `format-unknown`.
 */
export async function openInvitation(bytes: Uint8Array): Promise<OpenedInvitation> {
  refuseLarger(bytes.length, limits.invitationBytes)
  if (!startsAsJws(bytes)) throw new Fault('file-not-ours', { what: 'invitation' })
  const text = jwsText(bytes)
  const claimed = readInvitation(unverifiedPayload(text))
  const appointment = await claimedAppointment(claimed.appointment)
  const payload = await verifyJws(text, 'junheng.invitation', appointment.signing)
  const invitation = readInvitation(payload)
  if (invitation.district !== appointment.district || invitation.kind !== appointment.kind) {
    throw new Fault('signature-invalid', {})
  }
  return { invitation, appointment, hash: await sha256(payload) }
}

/** The district's fingerprint as the school must see it in the letter or hear it by phone: the root's. */
export const districtFingerprint = ({ root }: Pick<Appointment, 'root'>): Promise<string> =>
  fingerprint({ signing: root }, 'junheng.fingerprint.district')

/** `<school>-<short code>.jhi`: the same for every copy. */
export const invitationFileName = (school: string, hash: Sha256): string =>
  `${school}-${shortCode(hash)}.jhi`

/** A JWS of ours begins with its first key; anything else was picked by mistake. */
function startsAsJws(bytes: Uint8Array): boolean {
  const start = utf8('{"payload":"')
  return equalBytes(bytes.subarray(0, start.length), start)
}

const readInvitation = (bytes: Uint8Array): Invitation =>
  readAs(bytes, { what: 'invitation', format: invitationFormat, schema: Invitation })
