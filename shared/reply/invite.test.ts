import { expect, test } from 'vitest'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { limits } from '#shared/bundle/limits.ts'
import { signJws } from '#shared/bundle/sign.ts'
import { utf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { Sha256 } from '#shared/ids.ts'
import {
  districtFingerprint,
  invitationFileName,
  openInvitation,
  signInvitation,
} from '#shared/reply/invite.ts'
import { shortCode } from '#shared/reply/short-code.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { anAppointment, anInvitation, aParty, noRecipients } from '#shared/testing/hand-off.ts'
import { signAppointment } from '#shared/trust/appoint.ts'

const [district, other] = [await aParty(2), await aParty(3)]
const invitation = anInvitation(district)
const { bytes, hash } = await signInvitation(invitation, district.pair)
const codeOf = async (file: Uint8Array) => (await faultOf(() => openInvitation(file))).code
const signed = async (change: { readonly [key: string]: unknown }, by = district) =>
  utf8(await signJws(canonicalBytes({ ...invitation, ...change }), 'junheng.invitation', by.pair))
const appointed = async (change: { readonly [key: string]: unknown }) => ({
  appointment: await signJws(
    canonicalBytes({ ...anAppointment(district), ...change }),
    'junheng.appointment',
    district.root,
  ),
})

test('gives back what was signed, with the appointment in it', async () => {
  expect(await openInvitation(bytes)).toEqual({
    ...{ invitation, hash },
    appointment: anAppointment(district),
  })
})

test("the district's fingerprint is that of its root", async () => {
  const { appointment } = await openInvitation(bytes)
  expect(await districtFingerprint(appointment)).toBe(
    await fingerprint({ signing: district.root.public }, 'junheng.fingerprint.district'),
  )
})

test('its file is found by school and a short code of eight letters', () => {
  expect(invitationFileName(invitation.school, hash)).toBe(`9901010001-${shortCode(hash)}.jhi`)
  expect(shortCode(hash)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(shortCode(Sha256.parse('0'.repeat(9) + '1'.padEnd(55, '0')))).toBe('0000-0001')
})

test('is refused unless signed by the key that its root appoints, for this purpose', async () => {
  expect(await codeOf(await signed({}, other))).toBe('signature-invalid')
  const asReply = await signJws(canonicalBytes(invitation), 'junheng.reply', district.pair)
  expect(await codeOf(utf8(asReply))).toBe('signature-invalid')
  const appointment = await signJws(
    canonicalBytes(anAppointment(district)),
    'junheng.appointment',
    other.root,
  )
  expect(await codeOf(await signed({ appointment }))).toBe('signature-invalid')
  expect(await codeOf(await signed({ district: other.id }))).toBe('signature-invalid')
  expect(await codeOf(await signed({ kind: 'real' }))).toBe('signature-invalid')
})

test.each([
  ['an unknown version', { format: 'junheng.invitation/2' }, 'format-unknown'],
  ['an unknown field', { prize: 1 }, 'bytes-shape'],
  ['an address that is not encrypted', { addresses: ['http://example.com'] }, 'bytes-shape'],
  ['a secret that is none', { secret: 'open sesame' }, 'bytes-shape'],
])('with %s it is refused', async (_, change, code) => {
  expect(await codeOf(await signed(change))).toBe(code)
})

test.each([
  ['an unknown version', { format: 'junheng.appointment/2' }, 'format-unknown'],
  ['the root as working key', { signing: district.root.public }, 'bytes-shape'],
  ['a working key that it revokes', { revoked: [district.pair.public] }, 'bytes-shape'],
])('with an appointment of %s it is refused', async (_, change, code) => {
  expect(await codeOf(await signed(await appointed(change)))).toBe(code)
})

test.each(noRecipients)('keys to which nothing can be encrypted are refused: %s', async (wrong) => {
  for (const change of [{ recipient: wrong }, { escrow: wrong }]) {
    expect(await codeOf(await signed(await appointed(change)))).toBe('bytes-shape')
  }
  const typed = anAppointment(district, { escrow: wrong })
  expect(await faultOf(() => signAppointment(typed, district.root))).toEqual({
    code: 'bytes-shape',
    details: { what: 'appointment', path: 'escrow' },
  })
})

test('another file is refused', async () => {
  expect(await codeOf(utf8('{"hello":1}'))).toBe('file-not-ours')
  expect(await codeOf(new Uint8Array())).toBe('file-not-ours')
  expect(await codeOf(Uint8Array.of(0xff, 0xd8, 0xff))).toBe('file-not-ours')
  expect(await codeOf(new Uint8Array(limits.invitationBytes + 1))).toBe('file-too-large')
})

test('cut or changed anywhere it is refused', async () => {
  for (let at = 0; at < bytes.length; at += 1) {
    expect(await codeOf(bytes.subarray(0, at))).toMatch(/^(signature-invalid|file-not-ours)$/)
    const file = bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))
    expect(await codeOf(file)).toMatch(/^(signature|file|bytes|format)-/)
  }
})
