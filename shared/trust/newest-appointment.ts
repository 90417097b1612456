import { fromUtf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import type { SigningKey } from '#shared/ids.ts'
import type { Appointment } from './appointment.ts'

/**
 * The appointment that holds among several of one root, in whatever order they came: the highest
 * serial, and of two with one serial, which only an office that lost its books can issue, the later text.
 * Undefined for none.
 */
export const newestAppointment = (appointments: readonly Appointment[]): Appointment | undefined =>
  appointments.toSorted(
    (one, other) => other.serial - one.serial || (textOf(one) < textOf(other) ? 1 : -1),
  )[0]

/** Keys that any of these calls revoked: a revocation is never taken back. */
export const revokedKeys = (appointments: readonly Appointment[]): ReadonlySet<SigningKey> =>
  new Set(appointments.flatMap(({ revoked = [] }) => revoked))

const textOf = ({ issued_at, ...rest }: Appointment): string =>
  `${issued_at} ${fromUtf8(canonicalBytes(rest))}`
