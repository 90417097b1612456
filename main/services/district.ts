import type { ReadableDb } from '#main/store/db.ts'
import { findDistrict, type KnownDistrict, listAccepted } from '#main/store/district.ts'
import { listAppointments } from '#main/store/replies.ts'
import { Fault } from '#shared/fault.ts'
import type { SigningKey } from '#shared/ids.ts'
import { provedAppointment } from '#shared/trust/appoint.ts'
import type { Appointment } from '#shared/trust/appointment.ts'
import { newestAppointment, revokedKeys } from '#shared/trust/newest-appointment.ts'

/** The district that a person has confirmed, with all that its root has said so far. */
export interface District {
  readonly known: KnownDistrict
  /** The keys with which the office works now. */
  readonly appointment: Appointment
  /** Every working key that the root has named, the newest first. */
  readonly keys: readonly SigningKey[]
  /** Keys of which nothing is believed any more. */
  readonly revoked: ReadonlySet<SigningKey>
}

/**
 * Null before an invitation was accepted. `proved`: appointments by its root that are not stored yet.
 */
export function districtOf(db: ReadableDb, proved: readonly string[] = []): District | null {
  const known = findDistrict(db)
  if (known === null) return null
  // Invitations and replies were proved by the root when they were taken in.
  const appointments = [...listAccepted(db), ...listAppointments(db), ...proved]
    .map(provedAppointment)
    .sort((one, other) => other.serial - one.serial)
  const appointment = newestAppointment(appointments)
  if (appointment === undefined) throw new Error('an invitation has an appointment')
  const keys = [...new Set(appointments.map(({ signing }) => signing))]
  return { known, appointment, keys, revoked: revokedKeys(appointments) }
}

/** Fault `district-missing`; otherwise as `districtOf`. */
export function getDistrict(db: ReadableDb, proved: readonly string[] = []): District {
  const district = districtOf(db, proved)
  if (district === null) throw new Fault('district-missing', {})
  return district
}
