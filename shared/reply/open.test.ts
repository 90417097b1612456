import { expect, test } from 'vitest'
import { encryptTo } from '#shared/bundle/age.ts'
import { writeContainer } from '#shared/bundle/container-write.ts'
import { detach } from '#shared/bundle/detached.ts'
import { limits } from '#shared/bundle/limits.ts'
import { signJws, unverifiedPayload } from '#shared/bundle/sign.ts'
import { utf8 } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { SchoolCode, StationId } from '#shared/ids.ts'
import { openReply, verifyReply } from '#shared/reply/open.ts'
import { replyFileName, sealReply } from '#shared/reply/seal.ts'
import { faultOf } from '#shared/testing/faults.ts'
import {
  anAppointment,
  anApproval,
  aParty,
  aReply,
  sampleSchool,
  someObjects,
  trusted,
} from '#shared/testing/hand-off.ts'
import { signAppointment } from '#shared/trust/appoint.ts'

const [station, district, other] = [await aParty(1), await aParty(2), await aParty(3)]
const reply = aReply(station, district)
const { bytes, hash, jws } = await sealReply(reply, district.pair, station.recipient)
const by = {
  identities: [station.identity],
  station: reply.station,
  school: SchoolCode.parse(sampleSchool),
  district: trusted(district),
  kind: reply.kind,
}
const codeOf = async (file: Uint8Array, who = by) =>
  (await faultOf(() => openReply(file, who))).code
const changed = async (change: { readonly [key: string]: unknown }) =>
  (await sealReply(aReply(station, district, change), district.pair, station.recipient)).bytes
const around = async (text: string, files = new Map()) =>
  encryptTo(
    [station.recipient],
    await writeContainer('reply.jsonl', detach(text), { lines: [], files }),
  )

test('gives back what was sealed, under the hash of its bytes', async () => {
  expect(await openReply(bytes, by)).toEqual({
    ...{ reply, hash, jws, trust: [], objects: new Map() },
    appointment: anAppointment(district),
  })
  expect(hash).toBe(await sha256(canonicalBytes(reply)))
  expect((await verifyReply(jws, by.district)).hash).toBe(hash)
})

test('is named by school, station, district epoch and number', () => {
  expect(replyFileName(reply)).toBe('9901010001-00000000-0000000d-1.jhr')
})

test('a reply for another station, by its key, its id or its school', async () => {
  const expected = 'reply-for-another-station'
  expect(await codeOf(bytes, { ...by, identities: [other.identity] })).toBe(expected)
  expect(await codeOf(bytes, { ...by, station: StationId.parse(other.id) })).toBe(expected)
  expect(await codeOf(bytes, { ...by, school: SchoolCode.parse('9901010002') })).toBe(expected)
  expect(await codeOf(await changed({ station: other.id }))).toBe(expected)
})

test('a reply from another district, or by a key that the root has not appointed', async () => {
  expect(await codeOf(await changed({ district: other.id }))).toBe('reply-from-another-district')
  const theirs = await sealReply(aReply(station, other), other.pair, station.recipient)
  expect(await codeOf(theirs.bytes)).toBe('reply-from-another-district')
  const forged = await sealReply(reply, other.pair, station.recipient)
  expect(await codeOf(forged.bytes)).toBe('signature-invalid')
  const byOther = { ...anAppointment(other), district: district.id }
  const appointment = await signJws(canonicalBytes(byOther), 'junheng.appointment', other.root)
  expect(await codeOf(await changed({ appointment }))).toBe('signature-invalid')
})

const face = {
  ...{ id: station.id, signing: station.pair.public, recipient: station.recipient },
}

test('brings the changes of trust, each signed by the key that signed the reply', async () => {
  const approval = await anApproval(district, face)
  const opened = await openReply(await changed({ trust: [approval] }), by)
  expect(opened.trust).toMatchObject([{ event_no: 1, act: 'approve' }])
  const forged = await signJws(unverifiedPayload(approval), 'junheng.approval', other.pair)
  expect(await codeOf(await changed({ trust: [forged] }))).toBe('signature-invalid')
  const elsewhere = await anApproval(district, face, { school: '9901010002' })
  expect(await codeOf(await changed({ trust: [elsewhere] }))).toBe('signature-invalid')
  expect(await codeOf(await changed({ trust: [approval, approval] }))).toBe('bytes-shape')
})

test('carries what it lists, and nothing else', async () => {
  const objects = await someObjects()
  const listed = [...objects]
    .map(([hash, { length }]) => ({ hash, size: length, kind: 'record' }))
    .sort((one, two) => (one.hash < two.hash ? -1 : 1))
  const full = aReply(station, district, {
    objects: listed,
    restore: listed.map(({ hash }) => hash),
  })
  const sealed = await sealReply(full, district.pair, station.recipient, objects)
  expect((await openReply(sealed.bytes, by)).objects).toEqual(objects)
  const { code } = await faultOf(() => sealReply(full, district.pair, station.recipient))
  expect(code).toBe('object-missing')
  expect(await codeOf(await around(sealed.jws))).toBe('object-missing')
})

test('test and real never mix', async () => {
  const real = anAppointment(district, { kind: 'real' })
  const appointment = await signAppointment(real, district.root)
  expect(await codeOf(await changed({ kind: 'real', appointment }))).toBe('kind-mismatch')
  expect(await codeOf(await changed({ kind: 'real' }))).toBe('signature-invalid')
})

test('a signature that claims the district and is not its own', async () => {
  const mine = JSON.parse(jws)
  const theirs = JSON.parse(await signJws(canonicalBytes(reply), 'junheng.reply', other.pair))
  const [signature] = mine.signatures
  const forged = {
    ...mine,
    signatures: [{ ...signature, signature: theirs.signatures[0].signature }],
  }
  expect(await codeOf(await around(JSON.stringify(forged)))).toBe('signature-invalid')
  const asBundle = await signJws(canonicalBytes(reply), 'junheng.bundle.station', district.pair)
  expect(await codeOf(await around(asBundle))).toBe('signature-invalid')
})

const decision = (digit: string) => ({
  record: digit.repeat(64),
  decision_no: 1,
  state: 'accepted',
})
const chain = { epoch: '0000000a', through: 1, head_manifest: '3'.repeat(64) }

test.each([
  ['an unknown version', { format: 'junheng.reply/2' }, 'format-unknown'],
  ['an unknown field', { gift: 1 }, 'bytes-shape'],
  ['no number', { reply_seq: 0 }, 'bytes-shape'],
  ['bundles in falling order', { bundles: ['2'.repeat(64), '1'.repeat(64)] }, 'bytes-shape'],
  ['an object missing twice', { missing: ['2'.repeat(64), '2'.repeat(64)] }, 'bytes-shape'],
  ['a record decided twice', { decisions: [decision('1'), decision('1')] }, 'bytes-shape'],
  [
    'an acceptance with a day',
    { decisions: [{ ...decision('1'), until: '2026-12-10' }] },
    'bytes-shape',
  ],
  [
    'a return that allows nothing',
    { decisions: [{ ...decision('1'), state: 'returned', reason: 'x', only: true }] },
    'bytes-shape',
  ],
  [
    'a return without a reason',
    { decisions: [{ ...decision('1'), state: 'returned' }] },
    'bytes-shape',
  ],
  ['an epoch twice', { chains: [chain, chain] }, 'bytes-shape'],
  ['a record to restore that it does not carry', { restore: ['1'.repeat(64)] }, 'bytes-shape'],
])('a signed reply with %s is refused', async (_, change, code) => {
  const text = await signJws(
    canonicalBytes({ ...reply, ...change }),
    'junheng.reply',
    district.pair,
  )
  expect(await codeOf(await around(text))).toBe(code)
})

test('a file that is no reply, is cut, has more in it or is too large', async () => {
  expect(await codeOf(utf8('a letter about something else entirely'))).toBe('file-not-ours')
  expect(await codeOf(bytes.subarray(0, 60))).toBe('file-truncated')
  expect(await codeOf(bytes.subarray(0, bytes.length - 1))).toBe('file-tampered')
  expect(await codeOf(await around(jws, await someObjects()))).toBe('object-unlisted')
  expect(await codeOf(new Uint8Array(limits.bundleBytes + 1))).toBe('file-too-large')
  const nothing = { lines: [], files: new Map() }
  const manifest = await writeContainer('bundle.jsonl', detach(jws), nothing)
  expect(await codeOf(await encryptTo([station.recipient], manifest))).toBe('file-not-ours')
})

test('one byte changed anywhere is refused', async () => {
  for (let at = 0; at < bytes.length; at += 1) {
    const file = bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))
    expect((await faultOf(() => openReply(file, by))).code).toMatch(/^(file|format|reply)-/)
  }
})

test('a reply beyond the limit is not sealed', async () => {
  const reason = '云'.repeat(500)
  const decisions = Array.from({ length: 11_500 }, (_, at) => ({
    record: at.toString(16).padStart(64, '0'),
    decision_no: 1,
    state: 'pending',
    reason,
  }))
  const large = aReply(station, district, { decisions })
  expect((await faultOf(() => sealReply(large, district.pair, station.recipient))).code).toBe(
    'file-too-large',
  )
})
