import type { SigningPair } from '#shared/bundle/keys.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { type Change, changed, districtId, school, stationId } from './bundle.ts'
import { signedText } from './jws.ts'
import { parties, principal, root } from './parties.ts'

const { station, district } = parties

/** What the root says of the office's working keys. */
export const anAppointment: Change = {
  format: 'junheng.appointment/1',
  kind: 'test',
  district: districtId,
  root: root.public,
  serial: 1,
  signing: district.pair.public,
  recipient: district.recipient,
  issued_at: '2026-11-02T02:00:00Z',
}

/** The text of an appointment with this change, by the root or another pair. */
export const appointmentText = (change: Change = {}, by: SigningPair = root): string =>
  signedText(canonicalBytes(changed(anAppointment, change)), 'junheng.appointment', by)

const ofStation = {
  role: 'station',
  station: stationId,
  signing: station.pair.public,
  recipient: station.recipient,
}
export const ofPrincipal = { role: 'principal', signing: principal.public }

/** The first event of the school: its station is approved. */
export const anEvent: Change = {
  format: 'junheng.trust/1',
  kind: 'test',
  district: districtId,
  school,
  event_no: 1,
  act: 'approve',
  subject: ofStation,
  at: '2026-11-03T02:00:00Z',
}

/** The text of an event with this change, by the office's working key or another pair. */
export const eventText = (change: Change = {}, by: SigningPair = district.pair): string =>
  signedText(canonicalBytes(changed(anEvent, change)), 'junheng.approval', by)

/** A principal is revoked, and what was signed before stays valid. */
export const aRevocation: Change = {
  event_no: 2,
  act: 'revoke',
  subject: ofPrincipal,
  reason: '校长调离',
  until: [{ station: stationId, epoch: '5eed0001', through: 3 }],
}
