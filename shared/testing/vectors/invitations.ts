import { limits } from '#shared/bundle/limits.ts'
import { concat, utf8 } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { FaultCode } from '#shared/fault.ts'
import { noRecipients } from '#shared/testing/hand-off.ts'
import { type Change, changed, districtId, school } from './bundle.ts'
import { signedText } from './jws.ts'
import { parties, root } from './parties.ts'
import { appointmentText } from './trust.ts'
import { bad, type Draft, good, type Vector } from './vector.ts'

const { district, escrow, stranger } = parties

/** A proposal for one school. */
export const anInvitation: Change = {
  format: 'junheng.invitation/1',
  kind: 'test',
  district: districtId,
  name: '云溪县教育局',
  region: '990101',
  appointment: appointmentText(),
  school,
  secret: '00112233445566778899aabbccddeeff',
  until: '2026-12-31',
  issued_at: '2026-11-02T02:00:00Z',
}

const file = (content: Uint8Array | string): Draft => {
  const bytes = typeof content === 'string' ? utf8(content) : content
  return { ending: 'jhi', bytes, inside: bytes, opener: {} }
}
const bytesWith = (change: Change) => canonicalBytes(changed(anInvitation, change))
const signed = (change: Change, by = district.pair) =>
  signedText(bytesWith(change), 'junheng.invitation', by)
/** The text of the invitation that names the district whose replies are vectors. */
export const theInvitation: string = signed({})

const rotated = appointmentText({
  ...{ serial: 2, signing: stranger.pair.public, escrow: escrow.recipient },
  revoked: [district.pair.public],
})
const goods: readonly (readonly [name: string, why: string, change: Change])[] = [
  ['first', 'A proposal for one school.', {}],
  [
    'all-keys',
    'With addresses.',
    { addresses: ['https://jy.example.cn', 'https://10.0.0.1:8443/a?b=%E4%BA%91'] },
  ],
  ['short-name', 'A name of two letters.', { name: '县局' }],
]

const shapes: readonly (readonly [name: string, why: string, change: Change])[] = [
  ['unknown-key', 'A key that the table does not have.', { prize: 1 }],
  ['no-secret', 'A key is missing.', { secret: undefined }],
  ['secret-upper-case', 'A secret is lower-case.', { secret: 'AA'.repeat(16) }],
  ['name-short', 'A name has two letters at least.', { name: '县' }],
  ['name-long', 'A name has at most 60 code points.', { name: '县'.repeat(61) }],
  ['region', 'A region has six digits.', { region: '99010' }],
  ['until-instant', '`until` is a day.', { until: '2026-12-31T00:00:00Z' }],
  ['address-in-the-open', 'An address is https.', { addresses: ['http://jy.example.cn'] }],
  [
    'address-with-space',
    'No space stands before an address.',
    { addresses: [' https://jy.example.cn'] },
  ],
  ['address-with-user', 'An address has no user.', { addresses: ['https://office@jy.example.cn'] }],
  ['address-beyond-ascii', 'An address is ASCII.', { addresses: ['https://教育.cn'] }],
  ['addresses-empty', '`addresses` is absent when there are none.', { addresses: [] }],
]

/** Invitations that hold, and that do not. */
export async function invitationVectors(): Promise<readonly Vector[]> {
  const no = (name: string, fault: FaultCode, why: string, content: Uint8Array | string) =>
    bad(`invitation-${name}`, fault, '7', why, file(content))
  const first = theInvitation
  return [
    ...(await Promise.all(
      goods.map(async ([name, why, change]) =>
        good(`invitation-${name}`, await sha256(bytesWith(change)), '7', why, file(signed(change))),
      ),
    )),
    good(
      'invitation-rotated',
      await sha256(bytesWith({ appointment: rotated })),
      '7',
      'Signed by the key of a second appointment, which names an escrow.',
      file(signed({ appointment: rotated }, stranger.pair)),
    ),
    ...shapes.map(([name, why, change]) => no(name, 'bytes-shape', why, signed(change))),
    no(
      'later-format',
      'format-unknown',
      'A later version of the format.',
      signed({ format: 'junheng.invitation/2' }),
    ),
    no(
      'not-canonical',
      'bytes-not-canonical',
      'Truly signed, and not canonical.',
      signedText(utf8(JSON.stringify(anInvitation)), 'junheng.invitation', district.pair),
    ),
    no(
      'by-a-stranger',
      'signature-invalid',
      'Signed by a key that nobody has appointed.',
      signed({}, stranger.pair),
    ),
    no('by-the-root', 'signature-invalid', 'The root signs appointments only.', signed({}, root)),
    no(
      'signed-as-reply',
      'signature-invalid',
      'Signed for another purpose.',
      signedText(bytesWith({}), 'junheng.reply', district.pair),
    ),
    no(
      'appointment-not-by-its-root',
      'signature-invalid',
      'The appointment is not by the root that it names.',
      signed({ appointment: appointmentText({}, stranger.pair) }),
    ),
    no(
      'appointment-recipient',
      'bytes-shape',
      'Nothing can be encrypted to the recipient of the appointment.',
      signed({ appointment: appointmentText({ recipient: noRecipients[0] }) }),
    ),
    no(
      'appointment-of-another-district',
      'signature-invalid',
      'The appointment is of another district.',
      signed({ appointment: appointmentText({ district: '0'.repeat(32) }) }),
    ),
    no(
      'appointment-real',
      'signature-invalid',
      'The appointment is for real data.',
      signed({ appointment: appointmentText({ kind: 'real' }) }),
    ),
    no(
      'changed',
      'signature-invalid',
      'The name was changed after signing.',
      signed({ name: '云溪县教育和体育局' }).replace(
        /"signatures".*/,
        first.slice(first.indexOf('"signatures"')),
      ),
    ),
    no('bom', 'file-not-ours', 'A BOM stands before the JWS.', `\uFEFF${first}`),
    no('text', 'file-not-ours', 'A letter about something else.', '{"hello":1}'),
    no('nothing', 'file-not-ours', 'No bytes at all.', ''),
    no('newline', 'signature-invalid', 'A line break stands behind the JWS.', `${first}\n`),
    no(
      'no-utf8',
      'signature-invalid',
      'The JWS is not UTF-8.',
      concat([utf8(first.slice(0, 40)), Uint8Array.of(0xff), utf8(first.slice(40))]),
    ),
    no(
      'too-large',
      'file-too-large',
      'One byte more than 64 KiB.',
      new Uint8Array(limits.invitationBytes + 1),
    ),
  ]
}
