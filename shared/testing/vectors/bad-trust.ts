import { utf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import type { FaultCode } from '#shared/fault.ts'
import { noRecipients } from '#shared/testing/hand-off.ts'
import type { Change } from './bundle.ts'
import { signedText } from './jws.ts'
import { parties, root } from './parties.ts'
import { replyWith } from './reply.ts'
import {
  anAppointment,
  anEvent,
  appointmentText,
  aRevocation,
  eventText,
  ofPrincipal,
} from './trust.ts'
import { bad, type Vector } from './vector.ts'

const { station, district, stranger } = parties
const otherDistrict = '0'.repeat(32)
type Case = readonly [name: string, fault: FaultCode, why: string, text: string]

const appointments: readonly Case[] = [
  [
    'by-another-root',
    'signature-invalid',
    'Signed by a root that nobody has compared.',
    appointmentText({ root: stranger.pair.public }, stranger.pair),
  ],
  [
    'not-by-its-root',
    'signature-invalid',
    'Signed by another key than the root that it names.',
    appointmentText({}, stranger.pair),
  ],
  [
    'naming-another-root',
    'signature-invalid',
    'The trusted root has signed, and another is named.',
    appointmentText({ root: stranger.pair.public }),
  ],
  [
    'by-the-office',
    'signature-invalid',
    'The office cannot appoint itself.',
    appointmentText({}, district.pair),
  ],
  [
    'signed-as-approval',
    'signature-invalid',
    'Signed for another purpose.',
    signedText(canonicalBytes(anAppointment), 'junheng.approval', root),
  ],
  [
    'of-another-key',
    'signature-invalid',
    'It appoints another key than the one that signed the reply.',
    appointmentText({ signing: stranger.pair.public }),
  ],
  [
    'real',
    'signature-invalid',
    'An appointment for real data, in a test reply.',
    appointmentText({ kind: 'real' }),
  ],
  [
    'of-another-district',
    'reply-from-another-district',
    'It is of another district, by the same root.',
    appointmentText({ district: otherDistrict }),
  ],
  ['no-jws', 'signature-invalid', 'The text is no JWS.', 'x'],
  [
    'not-canonical',
    'bytes-not-canonical',
    'Truly signed, and not canonical.',
    signedText(utf8(JSON.stringify(anAppointment)), 'junheng.appointment', root),
  ],
  [
    'later-format',
    'format-unknown',
    'A later version of the format.',
    appointmentText({ format: 'junheng.appointment/2' }),
  ],
  [
    'unknown-key',
    'bytes-shape',
    'A key that the table does not have.',
    appointmentText({ note: '1' }),
  ],
  ['serial-zero', 'bytes-shape', 'Serials count from 1.', appointmentText({ serial: 0 })],
  [
    'root-works',
    'bytes-shape',
    'The root signs nothing else.',
    appointmentText({ signing: root.public }),
  ],
  [
    'revokes-itself',
    'bytes-shape',
    'The appointed key is revoked.',
    appointmentText({ revoked: [district.pair.public] }),
  ],
  [
    'revoked-empty',
    'bytes-shape',
    '`revoked` is absent when there is none.',
    appointmentText({ revoked: [] }),
  ],
  [
    'revoked-twice',
    'bytes-shape',
    'A key is revoked once.',
    appointmentText({ revoked: [station.pair.public, station.pair.public] }),
  ],
  [
    'recipient',
    'bytes-shape',
    'A recipient to which nothing can be encrypted.',
    appointmentText({ recipient: noRecipients[0] }),
  ],
  [
    'escrow',
    'bytes-shape',
    'The escrow recipient has a wrong checksum.',
    appointmentText({ escrow: noRecipients[1] }),
  ],
]

const events: readonly Case[] = [
  [
    'by-a-stranger',
    'signature-invalid',
    'Signed by another key than the reply.',
    eventText({}, stranger.pair),
  ],
  ['by-the-root', 'signature-invalid', 'The root signs appointments only.', eventText({}, root)],
  [
    'signed-as-reply',
    'signature-invalid',
    'Signed for another purpose.',
    signedText(canonicalBytes(anEvent), 'junheng.reply', district.pair),
  ],
  [
    'of-another-school',
    'signature-invalid',
    'It speaks of another school.',
    eventText({ school: '9901010002' }),
  ],
  [
    'of-another-district',
    'signature-invalid',
    'It is of another district.',
    eventText({ district: otherDistrict }),
  ],
  [
    'real',
    'signature-invalid',
    'An event for real data, in a test reply.',
    eventText({ kind: 'real' }),
  ],
  ['no-jws', 'signature-invalid', 'The text is no JWS.', '{}'],
  [
    'later-format',
    'format-unknown',
    'A later version of the format.',
    eventText({ format: 'junheng.trust/2' }),
  ],
  ['unknown-key', 'bytes-shape', 'A key that the table does not have.', eventText({ note: '1' })],
  ['act', 'bytes-shape', 'An act that is none.', eventText({ act: 'suspend' })],
  [
    'role',
    'bytes-shape',
    'A role that is none.',
    eventText({ subject: { ...ofPrincipal, role: 'clerk' } }),
  ],
  [
    'station-without-recipient',
    'bytes-shape',
    'A station has a recipient.',
    eventText({
      subject: { role: 'station', station: 'a'.repeat(32), signing: station.pair.public },
    }),
  ],
  [
    'principal-with-recipient',
    'bytes-shape',
    'A principal signs only.',
    eventText({ subject: { ...ofPrincipal, recipient: station.recipient } }),
  ],
  [
    'approval-with-reason',
    'bytes-shape',
    'Only a revocation has a reason.',
    eventText({ reason: '新任校长' }),
  ],
  [
    'revocation-without-reason',
    'bytes-shape',
    'A revocation has a reason.',
    eventText({ act: 'revoke' }),
  ],
  [
    'principal-without-until',
    'bytes-shape',
    'The revocation of a principal says up to where.',
    eventText({ ...aRevocation, until: undefined }),
  ],
  [
    'station-with-until',
    'bytes-shape',
    'The revocation of a station has no places.',
    eventText({ ...aRevocation, subject: anEvent['subject'] }),
  ],
  [
    'until-falling',
    'bytes-shape',
    '`until` rises by station and epoch.',
    eventText({
      ...aRevocation,
      until: ['5eed0002', '5eed0001'].map((epoch) => ({
        station: 'a'.repeat(32),
        epoch,
        through: 1,
      })),
    }),
  ],
]

const lists: readonly (readonly [name: string, why: string, trust: readonly string[]])[] = [
  ['falling', 'Events rise in number.', [eventText({ event_no: 2 }), eventText()]],
  ['twice', 'A number stands once.', [eventText(), eventText()]],
]

/** Replies in which the root's word or a change of trust does not hold. */
export async function badTrust(): Promise<readonly Vector[]> {
  const of = async (name: string, fault: FaultCode, why: string, change: Change) =>
    bad(name, fault, '7', why, await replyWith(change))
  return Promise.all([
    ...appointments.map(([name, fault, why, appointment]) =>
      of(`appointment-${name}`, fault, why, { appointment }),
    ),
    ...events.map(([name, fault, why, text]) => of(`trust-${name}`, fault, why, { trust: [text] })),
    ...lists.map(([name, why, trust]) => of(`trust-${name}`, 'bytes-shape', why, { trust })),
    of('trust-too-long', 'bytes-shape', 'The text of an event has at most 16,384 letters.', {
      trust: ['x'.repeat(16_385)],
    }),
  ])
}
