import { expect, test } from 'vitest'
import { encryptTo } from '#shared/bundle/age.ts'
import { writeContainer } from '#shared/bundle/container-write.ts'
import { joinLines } from '#shared/bundle/content-lines.ts'
import { detach } from '#shared/bundle/detached.ts'
import { bundleFileName } from '#shared/bundle/file-name.ts'
import { limits } from '#shared/bundle/limits.ts'
import { layOut } from '#shared/bundle/listed-objects.ts'
import { sealBundle, signManifest } from '#shared/bundle/pack.ts'
import { signJws } from '#shared/bundle/sign.ts'
import { unpackBundle, verifyManifest } from '#shared/bundle/unpack.ts'
import { concat, utf8 } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { Sha256 } from '#shared/ids.ts'
import { faultOf } from '#shared/testing/faults.ts'
import {
  aBundle,
  aManifest,
  aParty,
  aReply,
  noRecipients,
  openedBy,
} from '#shared/testing/hand-off.ts'
import { type OddFile, oddZip } from '#shared/testing/odd-zip.ts'
import { barePicture } from '#shared/testing/pictures.ts'

const bundle = await aBundle()
const { station, district, objects, manifest, by } = bundle
const hashes = manifest.objects.map(({ hash }) => hash)
const [firstHash] = hashes
const unpack = (bytes: Uint8Array) => unpackBundle(bytes, by)

/** Encrypted to the public recipient, as anybody can. */
const sealed = async (container: Uint8Array) => encryptTo([district.recipient], container)
const signedAs = (value: unknown) =>
  signJws(canonicalBytes(value), 'junheng.bundle.station', station.pair)
const withJws = async (jws: string, held: ReadonlyMap<Sha256, Uint8Array> = objects) =>
  sealed(await writeContainer('bundle.jsonl', detach(jws), layOut(manifest.objects, held)))
const withSignatures = async (signatures: Uint8Array) =>
  sealed(
    await writeContainer(
      'bundle.jsonl',
      { signatures, payload: canonicalBytes(manifest) },
      layOut(manifest.objects, objects),
    ),
  )
/** A manifest that its own station has signed, with this change. */
const withManifest = async (change: { readonly [key: string]: unknown }) =>
  withJws(await signedAs({ ...manifest, ...change }))

test('gives back what was sealed', async () => {
  const opened = await unpack(bundle.bytes)
  expect(opened).toEqual({ id: bundle.id, manifest, jws: bundle.jws, objects: opened.objects })
  expect(new Map([...opened.objects].sort())).toEqual(new Map([...objects].sort()))
  expect(opened.id).toBe(await sha256(canonicalBytes(manifest)))
})

test('sealing again is another file and the same bundle', async () => {
  const again = await sealBundle({ ...bundle, recipients: [district.recipient] })
  expect(again).not.toEqual(bundle.bytes)
  expect((await unpack(again)).id).toBe(bundle.id)
})

test('a second recipient opens it too, and an older identity of the district', async () => {
  const escrow = await aParty(3)
  const recipients = [district.recipient, escrow.recipient]
  const bytes = await sealBundle({ ...bundle, recipients })
  expect((await unpackBundle(bytes, { ...by, identities: [escrow.identity] })).id).toBe(bundle.id)
  const both = [(await aParty(4)).identity, district.identity]
  expect((await unpackBundle(bytes, { ...by, identities: both })).id).toBe(bundle.id)
})

test('a bundle without objects is one: the request for enrolment', async () => {
  const empty = aManifest(station, district, new Map())
  const { id, jws } = await signManifest(empty, station.pair)
  const recipients = [district.recipient]
  const bytes = await sealBundle({ jws, manifest: empty, objects: new Map(), recipients })
  expect((await unpack(bytes)).id).toBe(id)
})

test('is named by school, station, epoch and number', () => {
  expect(bundleFileName(manifest)).toBe('9901010001-00000000-0000000a-1.jhb')
})

test('too large a file is refused unread', async () => {
  const size = limits.bundleBytes + 1
  expect(await faultOf(() => unpack(new Uint8Array(size)))).toEqual({
    code: 'file-too-large',
    details: { size, limit: limits.bundleBytes },
  })
})

test.each([
  ['text', utf8('这不是上报包，只是一段文字。'.repeat(20)), 'file-not-ours'],
  ['nothing', new Uint8Array(), 'file-truncated'],
  ['a later age', concat([utf8('age-encryption.org/v2\n'), bundle.bytes]), 'format-unknown'],
  [
    'an endless header',
    utf8(`age-encryption.org/v1\n${'-> X25519 AAAA\n'.repeat(9_000)}`),
    'file-tampered',
  ],
  [
    'an age header of rubbish',
    utf8('age-encryption.org/v1\n--- rubbish\nrubbish'),
    'file-tampered',
  ],
])('refuses %s', async (_, bytes, code) => {
  expect((await faultOf(() => unpack(bytes))).code).toBe(code)
})

test('age around something else than a container', async () => {
  const { code } = await faultOf(async () => unpack(await sealed(utf8('hello'))))
  expect(code).toBe('container-invalid')
  const reply = aReply(station, district)
  const jws = await signJws(canonicalBytes(reply), 'junheng.reply', district.pair)
  const nothing = { lines: [], files: new Map() }
  const container = await writeContainer('reply.jsonl', detach(jws), nothing)
  expect((await faultOf(async () => unpack(await sealed(container)))).code).toBe('file-not-ours')
})

test('a bundle for another district, by its key and by its manifest', async () => {
  const other = await aParty(5)
  const stranger = { ...by, identities: [other.identity] }
  expect(await faultOf(() => unpackBundle(bundle.bytes, stranger))).toEqual({
    code: 'file-for-another',
    details: { what: 'bundle' },
  })
  // Encrypted anew to us by someone who could read it: the signed manifest still names the other.
  const theirs = aManifest(station, other, objects)
  const { jws } = await signManifest(theirs, station.pair)
  expect((await faultOf(async () => unpack(await withJws(jws)))).code).toBe('file-for-another')
})

test('test and real never mix', async () => {
  expect(await faultOf(() => unpackBundle(bundle.bytes, { ...by, kind: 'real' }))).toEqual({
    code: 'kind-mismatch',
    details: { here: 'real', there: 'test' },
  })
})

test.each([
  ['an unknown version', { format: 'junheng.bundle/2' }, 'format-unknown'],
  ['no version', { format: 7 }, 'format-unknown'],
  ['an unknown field', { surprise: true }, 'bytes-shape'],
  ['a school that is none', { school: '1' }, 'bytes-shape'],
  ['sequence 2 without a previous', { sequence: 2 }, 'bytes-shape'],
  ['a previous at sequence 1', { previous: '1'.repeat(64) }, 'bytes-shape'],
  [
    'a beginning at sequence 2',
    { sequence: 2, previous: '1'.repeat(64), begins: {} },
    'bytes-shape',
  ],
  ['objects in falling order', { objects: [...manifest.objects].reverse() }, 'bytes-shape'],
  [
    'an object listed twice',
    { objects: [...manifest.objects, manifest.objects[1]] },
    'bytes-shape',
  ],
  ['a date that is none', { created_at: '2026-02-30T99:00:00Z' }, 'bytes-shape'],
])('a signed manifest with %s is refused', async (_, change, code) => {
  expect((await faultOf(async () => unpack(await withManifest(change)))).code).toBe(code)
})

test.each(noRecipients)('a station that nobody can answer is refused: %s', async (recipient) => {
  const change = { station: { ...manifest.station, recipient } }
  expect(await faultOf(async () => unpack(await withManifest(change)))).toEqual({
    code: 'bytes-shape',
    details: { what: 'manifest', path: 'station.recipient' },
  })
})

test('a signed manifest that is not canonical is refused', async () => {
  const payload = utf8(JSON.stringify(manifest))
  const jws = await signJws(payload, 'junheng.bundle.station', station.pair)
  expect((await faultOf(async () => unpack(await withJws(jws)))).code).toBe('bytes-not-canonical')
})

test('a manifest nested too deep is refused', async () => {
  const deep = utf8(`${'['.repeat(40)}${']'.repeat(40)}`)
  const jws = await signJws(deep, 'junheng.bundle.station', station.pair)
  expect((await faultOf(async () => unpack(await withJws(jws)))).code).toBe('bytes-too-deep')
})

test('a signature of another purpose or of another key is refused', async () => {
  const other = await aParty(6)
  const asReply = await signJws(canonicalBytes(manifest), 'junheng.reply', station.pair)
  const byOther = await signJws(canonicalBytes(manifest), 'junheng.bundle.station', other.pair)
  for (const jws of [asReply, byOther]) {
    expect((await faultOf(async () => unpack(await withJws(jws)))).code).toBe('signature-invalid')
  }
  for (const line of [utf8('no jws'), utf8('{"signatures":'), Uint8Array.of(0xff)]) {
    const { code } = await faultOf(async () => unpack(await withSignatures(line)))
    expect(code).toBe('signature-invalid')
  }
})

test('an object missing', async () => {
  const held = new Map([...objects].filter(([hash]) => hash !== firstHash))
  expect(await faultOf(async () => unpack(await withJws(bundle.jws, held)))).toEqual({
    code: 'object-missing',
    details: { hash: firstHash },
  })
})

test('a file that no manifest lists', async () => {
  const bytes = utf8('%PDF-')
  const hash = await sha256(bytes)
  const held = new Map([...objects, [hash, bytes] as const])
  expect(await faultOf(async () => unpack(await withJws(bundle.jws, held)))).toEqual({
    code: 'object-unlisted',
    details: { name: hash },
  })
})

const picture = barePicture
const pictureHash = await sha256(picture)
const withPicture = {
  objects: [
    ...manifest.objects,
    { hash: pictureHash, size: picture.length, kind: 'attachment' },
  ].sort((one, other) => (one.hash < other.hash ? -1 : 1)),
}
const signedPicture = detach(await signedAs({ ...manifest, ...withPicture }))
const { lines } = layOut(manifest.objects, objects)

/** The files of a bundle with a photo; `change` is made to its lines of objects. */
const filesWith = (change = lines): readonly [text: OddFile, photo: OddFile] => [
  {
    name: 'bundle.jsonl',
    content: joinLines([signedPicture.signatures, signedPicture.payload, ...change]),
  },
  { name: `objects/${pictureHash}`, content: picture },
]
const [text, photo] = filesWith()
const unpackFiles = async (...files: readonly OddFile[]) => unpack(await sealed(oddZip(files)))

test('a bundle with a photo holds', async () => {
  const opened = await unpackFiles(text, photo)
  expect([...opened.objects.keys()]).toEqual(withPicture.objects.map(({ hash }) => hash))
})

test('an object doubled', async () => {
  expect((await faultOf(() => unpackFiles(text, photo, photo))).code).toBe('object-doubled')
})

test('an object that is another than is listed, of the same and of another size', async () => {
  const flipped = (content: Uint8Array) => content.map((byte) => byte ^ 0x40)
  for (const change of [flipped, (content: Uint8Array) => content.subarray(1)]) {
    const line = filesWith(lines.map((one, at) => (at === 0 ? change(one) : one)))
    expect(await faultOf(() => unpackFiles(...line))).toEqual({
      code: 'object-wrong',
      details: { hash: firstHash },
    })
    const file = { ...photo, content: change(photo.content) }
    expect(await faultOf(() => unpackFiles(text, file))).toEqual({
      code: 'object-wrong',
      details: { hash: pictureHash },
    })
  }
  const longer = manifest.objects.map((entry, at) =>
    at === 0 ? { ...entry, size: entry.size + 1 } : entry,
  )
  const { code } = await faultOf(async () => unpack(await withManifest({ objects: longer })))
  expect(code).toBe('object-wrong')
})

test('lines in another order, one less and one more', async () => {
  const turned = await faultOf(() => unpackFiles(...filesWith(lines.toReversed())))
  expect(turned).toEqual({ code: 'object-wrong', details: { hash: firstHash } })
  const less = await faultOf(() => unpackFiles(...filesWith(lines.slice(1))))
  expect(less).toEqual({ code: 'object-missing', details: { hash: firstHash } })
  const more = await faultOf(() => unpackFiles(...filesWith([...lines, utf8('{}')])))
  expect(more).toEqual({ code: 'object-unlisted', details: { name: '.jsonl:5' } })
})

test('an object too large, in the container and in the manifest', async () => {
  const size = limits.objectBytes + 1
  const { code } = await faultOf(() => unpackFiles(text, { ...photo, lie: { size } }))
  expect(code).toBe('object-too-large')
  const large = manifest.objects.map((entry, at) => (at === 0 ? { ...entry, size } : entry))
  const listed = await faultOf(async () => unpack(await withManifest({ objects: large })))
  expect(listed.code).toBe('bytes-shape')
})

test('a stored JWS is proved again without the file', async () => {
  expect(await verifyManifest(bundle.jws)).toEqual({ id: bundle.id, manifest })
})

test('packing what does not belong together is a mistake of the programmer', async () => {
  const recipients = [district.recipient]
  const other = await aParty(7)
  await expect(signManifest(manifest, other.pair)).rejects.toThrow('not the key')
  await expect(sealBundle({ ...bundle, recipients: [] })).rejects.toThrow('nobody')
  await expect(sealBundle({ ...bundle, objects: new Map(), recipients })).rejects.toThrow(
    'object-missing',
  )
  const elsewhere = aManifest(other, district, objects)
  await expect(sealBundle({ ...bundle, manifest: elsewhere, recipients })).rejects.toThrow(
    'signature',
  )
  const swapped = new Map(hashes.map((hash) => [hash, utf8('x')]))
  await expect(sealBundle({ ...bundle, objects: swapped, recipients })).rejects.toThrow(
    'object-wrong',
  )
})

test('opening needs the identity of the district that is named', async () => {
  expect(openedBy(district, manifest)).toEqual(by)
  await expect(unpackBundle(bundle.bytes, { ...by, identities: ['AGE-SECRET'] })).rejects.toThrow()
})
