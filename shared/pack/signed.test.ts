import { beforeAll, expect, test } from 'vitest'
import { type SigningPair, signingPair } from '#shared/bundle/keys.ts'
import { signJws } from '#shared/bundle/sign.ts'
import { fromUtf8, utf8 } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { faultCodeOf, faultOf } from '#shared/testing/faults.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { developmentKeyName, developmentPair, isDevelopmentKey } from './development-key.ts'
import { packBytes, packHash } from './hash.ts'
import {
  claimedPackSigners,
  countersignPack,
  openConfirmedPack,
  openIssuedPack,
  signedPackBytesLimit,
  signedPackName,
  signPack,
  unverifiedPack,
} from './signed.ts'

let issuer: SigningPair
let district: SigningPair
let stranger: SigningPair
let file: Uint8Array
let confirmed: Uint8Array

beforeAll(async () => {
  const [a, b, c] = await Promise.all(
    [1, 2, 3].map((at) => signingPair(new Uint8Array(32).fill(at))),
  )
  if (!a || !b || !c) throw new Error('no keys')
  ;[issuer, district, stranger] = [a, b, c]
  file = await signPack(smallPack, issuer)
  confirmed = await countersignPack(file, issuer.public, district)
})

test('a signed pack is read back by the word of its issuer', async () => {
  const opened = await openIssuedPack(file, issuer.public)
  expect(opened.pack).toEqual(smallPack)
  expect(opened.payload).toEqual(packBytes(smallPack))
  expect(opened.hash).toBe(await packHash(smallPack))
  expect(opened.issuer).toBe(issuer.kid)
})

test('and by the word of the district that confirmed it', async () => {
  const opened = await openConfirmedPack(confirmed, district.public)
  expect(opened).toEqual({
    ...(await openIssuedPack(file, issuer.public)),
    confirmedBy: district.kid,
  })
  expect(claimedPackSigners(confirmed)).toEqual({ issuer: issuer.kid, district: district.kid })
})

test('the confirmation leaves the signed bytes and the issuer as they were', async () => {
  expect((await openIssuedPack(confirmed, issuer.public)).payload).toEqual(packBytes(smallPack))
  expect(await countersignPack(confirmed, issuer.public, district)).toEqual(confirmed)
})

test('another district puts its confirmation in the place of the first', async () => {
  const other = await countersignPack(confirmed, issuer.public, stranger)
  expect(claimedPackSigners(other).district).toBe(stranger.kid)
  expect(await faultOf(() => openConfirmedPack(other, district.public))).toEqual({
    code: 'pack-unsigned',
    details: { by: 'district' },
  })
})

test('a pack of another issuer, and one that nobody confirmed, are refused', async () => {
  expect(await faultOf(() => openIssuedPack(file, stranger.public))).toEqual({
    code: 'pack-unsigned',
    details: { by: 'issuer' },
  })
  expect(await faultOf(() => openConfirmedPack(file, district.public))).toMatchObject({
    details: { by: 'district' },
  })
  const fault = await faultOf(() => countersignPack(file, stranger.public, district))
  expect(fault.code).toBe('pack-unsigned')
})

test('one key never fills two roles', async () => {
  await expect(countersignPack(file, issuer.public, issuer)).rejects.not.toBeInstanceOf(Fault)
  const alone = utf8(await signJws(packBytes(smallPack), 'junheng.pack.confirmation', district))
  expect(await faultOf(() => openConfirmedPack(alone, district.public))).toEqual({
    code: 'pack-unsigned',
    details: { by: 'issuer' },
  })
})

test('a signature for another purpose is no signature of a pack', async () => {
  const reply = utf8(await signJws(packBytes(smallPack), 'junheng.reply', issuer))
  expect((await faultOf(() => openIssuedPack(reply, issuer.public))).code).toBe('pack-unsigned')
})

test('a flipped bit is refused, or stands in the signature that a station does not ask for', async () => {
  const step = Math.floor(confirmed.length / 97)
  for (let at = 0; at < confirmed.length; at += step) {
    const spoilt = Uint8Array.from(confirmed)
    spoilt[at] = (spoilt[at] ?? 0) ^ 1
    const code = await faultCodeOf(async () => {
      const { payload } = await openConfirmedPack(spoilt, district.public)
      expect(payload).toEqual(packBytes(smallPack))
      await openIssuedPack(spoilt, issuer.public)
    })
    expect(['signature-invalid', 'pack-unsigned', 'file-not-ours']).toContain(code)
  }
})

test('a file that is cut off, too large or no pack is said to be so', async () => {
  const codeOf = async (bytes: Uint8Array) =>
    (await faultOf(() => openIssuedPack(bytes, issuer.public))).code
  expect(await codeOf(confirmed.slice(0, -1))).toBe('signature-invalid')
  expect(await codeOf(new Uint8Array(signedPackBytesLimit + 1))).toBe('file-too-large')
  expect(await codeOf(utf8('PK'))).toBe('file-not-ours')
  expect(await codeOf(Uint8Array.of(...utf8('{"payload":"'), 0xff))).toBe('signature-invalid')
  expect(await codeOf(utf8(await signJws(utf8('{}'), 'junheng.pack', issuer)))).toBe(
    'pack-unreadable',
  )
})

test('a signature does not make an unsound pack sound', async () => {
  const units = { ...smallPack.units, exempt: 'S.nobody' }
  const unsound = await signPack({ ...smallPack, units }, issuer)
  expect(await faultOf(() => openIssuedPack(unsound, issuer.public))).toEqual({
    code: 'pack-unsound',
    details: { why: 'pack-unknown-name', where: 'units.exempt' },
  })
})

test('the same pack and key give the same file; its name has id and version', async () => {
  expect(await signPack(smallPack, issuer)).toEqual(file)
  expect(signedPackName(smallPack)).toBe('small.pack-1.jhp')
  expect(fromUtf8(file).startsWith('{"payload":"')).toBe(true)
  expect((await unverifiedPack(file)).hash).toBe(await packHash(smallPack))
})

test('the development key is known again by everybody and is named as what it is', async () => {
  const pair = await developmentPair()
  expect(await isDevelopmentKey(pair.kid)).toBe(true)
  expect(await isDevelopmentKey(issuer.kid)).toBe(false)
  expect((await developmentPair()).public).toBe(pair.public)
  expect(developmentKeyName).toMatch(/never for a real district/)
})
