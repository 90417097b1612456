import { expect, test } from 'vitest'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { limits } from '#shared/bundle/limits.ts'
import { signJws } from '#shared/bundle/sign.ts'
import { utf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { invitationFingerprint, openInvitation, signInvitation } from '#shared/reply/invite.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { anInvitation, aParty, noRecipients } from '#shared/testing/hand-off.ts'

const [district, other] = [await aParty(2), await aParty(3)]
const invitation = anInvitation(district)
const bytes = await signInvitation(invitation, district.pair)
const codeOf = async (file: Uint8Array) => (await faultOf(() => openInvitation(file))).code
const signed = async (change: { readonly [key: string]: unknown }, by = district) =>
  utf8(await signJws(canonicalBytes({ ...invitation, ...change }), 'junheng.invitation', by.pair))

test('gives back what was signed', async () => {
  expect(await openInvitation(bytes)).toEqual(invitation)
})

test("its fingerprint is that of the district's keys", async () => {
  const keys = { signing: district.pair.public, recipient: district.recipient }
  expect(await invitationFingerprint(invitation)).toBe(
    await fingerprint(keys, 'junheng.fingerprint.district'),
  )
})

test('is refused unless signed by the key that it proposes, for this purpose', async () => {
  expect(await codeOf(await signed({}, other))).toBe('signature-invalid')
  expect(await codeOf(await signed({ signing: other.pair.public }))).toBe('signature-invalid')
  const asReply = await signJws(canonicalBytes(invitation), 'junheng.reply', district.pair)
  expect(await codeOf(utf8(asReply))).toBe('signature-invalid')
  await expect(signInvitation(invitation, other.pair)).rejects.toThrow('not the key')
})

test.each([
  ['an unknown version', { format: 'junheng.invitation/2' }, 'format-unknown'],
  ['an unknown field', { prize: 1 }, 'bytes-shape'],
  ['a key that is none', { recipient: 'age1x' }, 'bytes-shape'],
])('with %s it is refused', async (_, change, code) => {
  expect(await codeOf(await signed(change))).toBe(code)
})

test.each(noRecipients)('keys to which nothing can be encrypted are refused: %s', async (wrong) => {
  expect(await codeOf(await signed({ recipient: wrong }))).toBe('bytes-shape')
  expect(await codeOf(await signed({ escrow: wrong }))).toBe('bytes-shape')
  expect(
    await faultOf(() => signInvitation({ ...invitation, escrow: wrong }, district.pair)),
  ).toEqual({ code: 'bytes-shape', details: { what: 'invitation', path: 'escrow' } })
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
