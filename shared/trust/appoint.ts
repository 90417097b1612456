import { proveRecipient } from '#shared/bundle/age.ts'
import type { SigningPair } from '#shared/bundle/keys.ts'
import { signJws, unverifiedPayload, verifyJws } from '#shared/bundle/sign.ts'
import { canonicalBytes, readAs } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import type { DistrictId, SigningKey } from '#shared/ids.ts'
import { Appointment, appointmentFormat } from './appointment.ts'

/** A district whose root's fingerprint a person has compared; nobody else's word is taken. */
export interface TrustedDistrict {
  readonly id: DistrictId
  readonly root: SigningKey
}

/**
 * The text of a JWS by the root. Fault `bytes-shape` for a recipient to which nothing can be encrypted,
 * such as an escrow's that was typed wrongly; a plain Error when the pair is not its root's.
 */
export async function signAppointment(
  appointment: Appointment,
  root: SigningPair,
): Promise<string> {
  if (appointment.root !== root.public) throw new Error('not the root of this appointment')
  await proveRecipients(appointment)
  const payload = canonicalBytes(Appointment.parse(appointment))
  return signJws(payload, 'junheng.appointment', root)
}

/**
 * The appointment of a JWS, proved to be by the root that it names: who that is, is a person's
 * question. Faults: `signature-invalid`, `bytes-…`, `format-unknown`.
 */
export async function openAppointment(jws: string, claimedRoot: SigningKey): Promise<Appointment> {
  const verified = await verifyJws(jws, 'junheng.appointment', claimedRoot)
  const appointment = readAppointment(verified)
  if (appointment.root !== claimedRoot) throw new Fault('signature-invalid', {})
  await proveRecipients(appointment)
  return appointment
}

/** The appointment of a JWS by whatever root it names, before anyone has compared a fingerprint. */
export async function claimedAppointment(jws: string): Promise<Appointment> {
  const claimed = readAppointment(unverifiedPayload(jws))
  return openAppointment(jws, claimed.root)
}

/** The appointment of a JWS that was proved before it was stored. */
export const provedAppointment = (jws: string): Appointment =>
  readAppointment(unverifiedPayload(jws))

/** As `openAppointment`, by a root that is trusted; `reply-from-another-district` for another office's. */
export async function openTrustedAppointment(
  jws: string,
  district: TrustedDistrict,
): Promise<Appointment> {
  const appointment = await openAppointment(jws, district.root)
  if (appointment.district !== district.id) throw new Fault('reply-from-another-district', {})
  return appointment
}

async function proveRecipients({ recipient, escrow }: Appointment): Promise<void> {
  await proveRecipient(recipient, 'appointment', 'recipient')
  if (escrow !== undefined) await proveRecipient(escrow, 'appointment', 'escrow')
}

const readAppointment = (bytes: Uint8Array): Appointment =>
  readAs(bytes, { what: 'appointment', format: appointmentFormat, schema: Appointment })
