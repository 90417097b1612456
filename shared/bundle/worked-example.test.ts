import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundleFileName } from '#shared/bundle/file-name.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { signingPair } from '#shared/bundle/keys.ts'
import { limits } from '#shared/bundle/limits.ts'
import { signManifest } from '#shared/bundle/pack.ts'
import { signJws, unverifiedPayload } from '#shared/bundle/sign.ts'
import { unpackBundle, verifyManifest } from '#shared/bundle/unpack.ts'
import { workedExample as example } from '#shared/bundle/vectors/worked-example.ts'
import { fromHex, fromUtf8, utf8 } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { readRecord } from '#shared/record/read.ts'
import { openInvitation } from '#shared/reply/invite.ts'
import { openReply } from '#shared/reply/open.ts'

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
const pairOf = (seed: string) => signingPair(fromHex(seed) ?? new Uint8Array())
const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
const { manifest } = await verifyManifest(example.bundleJws)
const bundleBy = {
  identities: [example.districtIdentity],
  district: manifest.recipient.district,
  kind: manifest.kind,
}

test('its keys and fingerprints are those of its seeds', async () => {
  const [station, district] = [
    await pairOf(example.stationSeed),
    await pairOf(example.districtSeed),
  ]
  expect([station.public, station.kid]).toEqual([example.stationSigning, example.stationKid])
  expect([district.public, district.kid]).toEqual([example.districtSigning, example.districtKid])
  const ofStation = { signing: station.public, recipient: example.stationRecipient }
  const root = await pairOf(example.rootSeed)
  expect(root.public).toBe(example.rootSigning)
  expect(await fingerprint(ofStation, 'junheng.fingerprint.station')).toBe(
    example.stationFingerprint,
  )
  expect(await fingerprint({ signing: root.public }, 'junheng.fingerprint.district')).toBe(
    example.districtFingerprint,
  )
})

test('signing its manifest and its reply again gives the same', async () => {
  expect(fromUtf8(canonicalBytes(manifest))).toBe(example.manifest)
  expect(await signManifest(manifest, await pairOf(example.stationSeed))).toEqual({
    id: example.bundleId,
    jws: example.bundleJws,
  })
  const reply = unverifiedPayload(example.replyJws)
  expect(await signJws(reply, 'junheng.reply', await pairOf(example.districtSeed))).toBe(
    example.replyJws,
  )
})

test('its files of the first day are still opened', async () => {
  const bundle = await unpackBundle(base64(example.bundle), bundleBy)
  expect(bundle.id).toBe(example.bundleId)
  const [[hash, bytes] = []] = [...bundle.objects]
  expect(hash).toBe(example.recordHash)
  expect(fromUtf8(bytes ?? new Uint8Array())).toBe(example.record)
  expect(readRecord(utf8(example.record)).school).toBe(manifest.school)
  const reply = await openReply(base64(example.reply), {
    identities: [example.stationIdentity],
    station: manifest.station.id,
    school: manifest.school,
    district: { id: manifest.recipient.district, root: example.rootSigning },
    kind: 'test',
  })
  expect(reply.hash).toBe(example.replyHash)
  expect(reply.reply.chains[0]?.head_manifest).toBe(example.bundleId)
  expect(await sha256(unverifiedPayload(example.replyJws))).toBe(example.replyHash)
  expect(fromUtf8(canonicalBytes(reply.appointment))).toBe(example.appointment)
  expect(reply.trust.map((event) => fromUtf8(canonicalBytes(event)))).toEqual([example.approval])
  const { invitation, hash: invited } = await openInvitation(utf8(example.invitation))
  expect(invited).toBe(example.invitationHash)
  expect(fromUtf8(canonicalBytes(invitation))).toBe(example.invitationText)
})

test('the specification shows these very values', () => {
  const { signatures } = JSON.parse(example.bundleJws)
  for (const text of [
    bundleFileName(manifest),
    example.stationSigning,
    example.stationKid,
    example.stationRecipient,
    example.stationFingerprint,
    example.districtIdentity,
    example.districtSigning,
    example.districtFingerprint,
    example.rootSigning,
    example.appointment,
    example.approval,
    example.invitationText,
    example.invitationHash,
    example.record,
    example.recordHash,
    example.manifest,
    example.bundleId,
    signatures[0].protected,
    signatures[0].signature,
    example.replyHash,
    fromUtf8(unverifiedPayload(example.replyJws)),
  ]) {
    expect(readme).toContain(text)
  }
})

test('the specification states the limits that the code keeps', () => {
  const { bundleBytes, manifestBytes, replyBytes, invitationBytes, objectBytes, contentBytes } =
    limits
  const kibi = (bytes: number) =>
    bytes < 1_048_576 ? `${bytes / 1_024} KiB` : `${bytes / 1_048_576} MiB`
  for (const [name, value] of [
    ['`.jhr`', kibi(bundleBytes)],
    ['manifest', kibi(manifestBytes)],
    ['reply', kibi(replyBytes)],
    ['invitation file', kibi(invitationBytes)],
    ['one object', kibi(objectBytes)],
    ['all inflated', kibi(contentBytes)],
    ['objects', limits.objects.toLocaleString('en')],
    ['inflated : packed, each file', String(limits.expansion)],
    ['JSON depth', String(limits.jsonDepth)],
  ]) {
    expect(readme).toContain(`${name} | ${value} |`)
  }
})
