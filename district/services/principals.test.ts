import { cp } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Deps } from '#district/deps.ts'
import { unprovedLimit } from '#district/keeping-signatures.ts'
import { aDistrict, districtFolder, openDeps } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation, type OnStick, type TestStation } from '#district/testing/a-station.ts'
import { askingPackBytes, askingPackRef } from '#district/testing/small-pack.ts'
import { approve, replyTo, takeIn } from '#district/testing/story.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { sealBundle } from '#shared/bundle/pack.ts'
import { signAsPrincipal } from '#shared/bundle/principal.ts'
import { unpackBundle } from '#shared/bundle/unpack.ts'
import { fromUtf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { aParty, type Party } from '#shared/testing/hand-off.ts'
import { overviewOf } from './overview.ts'
import { ensurePack } from './packs.ts'
import { approvePrincipal, revokePrincipal } from './principals.ts'

const [principal, next] = [await aParty(4), await aParty(5)]
const printOf = ({ pair }: Party) =>
  fingerprint({ signing: pair.public }, 'junheng.fingerprint.principal')

async function aSchoolWithPrincipal() {
  const deps = await aDistrict()
  await ensurePack(askingPackBytes, deps)
  const school = await aStation(deps.district)
  const announced = { principal: principal.pair.public, pack: askingPackRef }
  const one = await school.bundle([await school.profile(642)], announced)
  return { deps, school, announced, one }
}

/** The same bundle as it lies on the stick after the principal has signed. */
async function signedBy(
  { pair }: Party,
  bundle: OnStick,
  { district }: Pick<Deps, 'district'>,
): Promise<OnStick> {
  const { id, kind, identities, recipient } = district
  const { manifest, objects, jws } = await unpackBundle(bundle.bytes, {
    ...{ identities, district: id, kind },
  })
  const signed = await signAsPrincipal(jws, pair)
  const bytes = await sealBundle({ jws: signed, manifest, objects, recipients: [recipient] })
  return { ...bundle, bytes }
}

/** The bundle as a foreign hand may make it: the principal is named, and the signature is none of its. */
async function brokenBy(
  who: Party,
  bundle: OnStick,
  { district }: Pick<Deps, 'district'>,
  salt = 0,
): Promise<OnStick> {
  const { id, kind, identities, recipient } = district
  const { manifest, objects, jws } = await unpackBundle(bundle.bytes, {
    ...{ identities, district: id, kind },
  })
  const signed = JSON.parse(await signAsPrincipal(jws, who.pair))
  const [ours, theirs] = signed.signatures
  // R stays a point of the curve in some, and is none in others: neither is a signature.
  const broken = Buffer.from(theirs.signature, 'base64url')
  broken[40] = ((broken[40] ?? 0) + 1 + salt) % 256
  const signature = broken.toString('base64url')
  const text = fromUtf8(canonicalBytes({ ...signed, signatures: [ours, { ...theirs, signature }] }))
  const bytes = await sealBundle({ jws: text, manifest, objects, recipients: [recipient] })
  return { ...bundle, bytes }
}

const approveOf = async (deps: Deps, { school }: TestStation, who = principal) =>
  approvePrincipal(school, await printOf(who), deps)

test('without the signature that the pack asks for a bundle is taken in as unconfirmed', async () => {
  const { deps, school, one } = await aSchoolWithPrincipal()
  await takeIn(deps, one)
  await approve(deps, school)
  const reply = await replyTo(deps, school)
  expect(reply).toMatchObject({
    ...{ bundles: [one.id], unconfirmed: [one.id], decisions: [{ state: 'accepted' }] },
  })
})

test('a pack that asks for nothing confirms nothing', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  await takeIn(deps, await school.bundle([await school.profile(642)]))
  await approve(deps, school)
  expect(await replyTo(deps, school)).toMatchObject({ unconfirmed: [] })
})

test('the signature counts once the key is approved, in whatever order everything comes', async () => {
  const folder = await districtFolder()
  const { district } = await openDeps(folder)
  await district.db.destroy()
  const school = await aStation(district)
  const announced = { principal: principal.pair.public, pack: askingPackRef }
  const one = await school.bundle([await school.profile(642)], announced)
  const files = {
    ...{ bare: one, signed: await signedBy(principal, one, { district }) },
    broken: await brokenBy(principal, one, { district }),
    other: await brokenBy(principal, one, { district }, 1),
    stranger: await signedBy(next, one, { district }),
  }
  const acts = ['bare', 'signed', 'broken', 'other', 'stranger', 'approve'] as const
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...acts, ...acts], { minLength: 12 }), async (each) => {
      const copy = path.join(await aFolder(), 'district')
      await cp(folder, copy, { recursive: true })
      const deps = await openDeps(copy)
      await ensurePack(askingPackBytes, deps)
      for (const act of each) {
        if (act === 'approve') await approveOf(deps, school)
        else await takeIn(deps, files[act])
      }
      await approveOf(deps, school)
      await approve(deps, school)
      expect(await replyTo(deps, school)).toMatchObject({ bundles: [one.id], unconfirmed: [] })
      await deps.district.db.destroy()
    }),
    { numRuns: 8 },
  )
}, 60_000)

test('a signature by a key that nobody has approved does not count', async () => {
  const { deps, school, one } = await aSchoolWithPrincipal()
  await takeIn(deps, await signedBy(next, one, deps))
  await approve(deps, school)
  await approveOf(deps, school)
  expect(await approveOf(deps, school, next)).toBeNull()
  expect(await replyTo(deps, school)).toMatchObject({ unconfirmed: [one.id] })
})

test('a signature that claims to be the announced principal’s and does not hold is told as invalid', async () => {
  const { deps, school, one } = await aSchoolWithPrincipal()
  await takeIn(deps, await brokenBy(principal, one, deps))
  await approve(deps, school)
  const said = async () => {
    const { schools } = await overviewOf(deps.district, deps.engineOf)
    return schools[0]?.bundles.map(({ confirmation }) => confirmation)
  }
  for (const act of [async () => null, () => approveOf(deps, school)]) {
    await act()
    expect(await said()).toEqual(['invalid'])
    expect(await replyTo(deps, school)).toMatchObject({
      ...{ bundles: [one.id], unconfirmed: [one.id], signature_invalid: [one.id] },
    })
  }
  // One by a stranger says nothing of the announced key.
  await takeIn(deps, await signedBy(next, one, deps))
  expect(await said()).toEqual(['invalid'])
  await takeIn(deps, await signedBy(principal, one, deps))
  expect(await said()).toEqual([{ by: principal.pair.public }])
  expect(await replyTo(deps, school)).not.toHaveProperty('signature_invalid')
})

test('a signature by a stranger is not called invalid: nobody can say', async () => {
  const { deps, school, one } = await aSchoolWithPrincipal()
  await takeIn(deps, await signedBy(next, one, deps))
  await approve(deps, school)
  expect(await replyTo(deps, school)).toMatchObject({ unconfirmed: [one.id] })
  expect(await replyTo(deps, school)).not.toHaveProperty('signature_invalid')
})

test('signatures that nothing proves have a limit, and one that is proved comes in beyond it', async () => {
  const { deps, school, one } = await aSchoolWithPrincipal()
  await takeIn(deps, one)
  await approve(deps, school)
  for (let salt = 0; salt < unprovedLimit; salt++) {
    expect(await takeIn(deps, await brokenBy(principal, one, deps, salt))).toBe('verified')
  }
  const more = await brokenBy(principal, one, deps, unprovedLimit)
  expect(await takeIn(deps, more)).toBe('principal-signatures-many')
  expect(await takeIn(deps, await signedBy(next, one, deps))).toBe('principal-signatures-many')
  expect(await takeIn(deps, one)).toBe('verified')
  await approveOf(deps, school)
  expect(await replyTo(deps, school)).toMatchObject({ bundles: [one.id], unconfirmed: [one.id] })
  expect(await takeIn(deps, await signedBy(principal, one, deps))).toBe('verified')
  expect(await replyTo(deps, school)).toMatchObject({ bundles: [one.id], unconfirmed: [] })
})

test('after a revocation earlier signatures stay valid, and later ones do not count', async () => {
  const { deps, school, announced, one } = await aSchoolWithPrincipal()
  await takeIn(deps, await signedBy(principal, one, deps))
  await approve(deps, school)
  await approveOf(deps, school)
  const word = { fingerprint: await printOf(principal), reason: '校长调离' }
  expect(await revokePrincipal(school.school, word, deps)).not.toBeNull()
  expect(await revokePrincipal(school.school, word, deps)).toBeNull()
  const again = await school.profile(643, { revision: 2, supersedes: one.records[0] })
  const place = { sequence: 2, previous: one.id, principal: next.pair.public }
  const two = await school.bundle([again], { ...announced, ...place })
  await takeIn(deps, await signedBy(principal, two, deps))
  expect(await replyTo(deps, school)).toMatchObject({ unconfirmed: [two.id] })
  await takeIn(deps, await signedBy(next, two, deps))
  await approveOf(deps, school, next)
  expect(await replyTo(deps, school)).toMatchObject({ unconfirmed: [] })
  const { schools } = await overviewOf(deps.district, deps.engineOf)
  expect(schools[0]?.bundles.map(({ confirmation }) => confirmation)).toEqual([
    { by: principal.pair.public },
    { by: next.pair.public },
  ])
  expect(schools[0]?.principals.map(({ state }) => state).sort()).toEqual(['approve', 'revoke'])
})

test('one key never fills two roles', async () => {
  const { deps, school } = await aSchoolWithPrincipal()
  const other = await aStation(deps.district, 7)
  await takeIn(deps, await school.bundle([], { principal: other.party.pair.public }))
  await takeIn(deps, await other.bundle([]))
  await approve(deps, school)
  const fault = await faultOf(() => approveOf(deps, school, other.party))
  expect(fault.code).toBe('key-of-two-roles')
  expect((await faultOf(() => approve(deps, other))).code).toBe('key-of-two-roles')
})

test("a stranger who announces a station's key does not keep it from being approved", async () => {
  const { deps, school } = await aSchoolWithPrincipal()
  const other = await aStation(deps.district, 7)
  await takeIn(deps, await school.bundle([], { principal: other.party.pair.public }))
  await takeIn(deps, await other.bundle([]))
  expect(await approve(deps, other)).toMatchObject([{ state: 'approved' }])
  expect((await faultOf(() => approveOf(deps, school, other.party))).code).toBe('key-of-two-roles')
})

test('a key that is one school’s principal is no other school’s anything, also after its revocation', async () => {
  const { deps, school, one } = await aSchoolWithPrincipal()
  await takeIn(deps, one)
  const elsewhere = await aStation(deps.district, 7, '9901010002')
  const asStation = await aStation(deps.district, 4, '9901010003')
  await takeIn(deps, await elsewhere.bundle([], { principal: principal.pair.public }))
  await takeIn(deps, await asStation.bundle([]))
  expect(await approveOf(deps, school)).not.toBeNull()
  const taken = { other: 'principal', of: school.school }
  const refused = () => faultOf(() => approveOf(deps, elsewhere))
  expect(await refused()).toMatchObject({
    ...{ code: 'key-of-two-roles', details: { role: 'principal', ...taken } },
  })
  expect(await faultOf(() => approve(deps, asStation))).toMatchObject({
    ...{ code: 'key-of-two-roles', details: { role: 'station', ...taken } },
  })
  const word = { fingerprint: await printOf(principal), reason: '校长调离' }
  await revokePrincipal(school.school, word, deps)
  expect((await refused()).code).toBe('key-of-two-roles')
  expect(await approveOf(deps, school)).not.toBeNull()
})

test('a key that is one school’s station is no other school’s anything, nor is the office’s', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const copied = await aStation(deps.district, 1, '9901010002')
  const elsewhere = await aStation(deps.district, 7, '9901010003')
  await takeIn(deps, await school.bundle([]), await copied.bundle([]))
  await approve(deps, school)
  const taken = { other: 'station', of: school.school }
  expect(await faultOf(() => approve(deps, copied))).toMatchObject({
    ...{ code: 'key-of-two-roles', details: { role: 'station', ...taken } },
  })
  await takeIn(deps, await elsewhere.bundle([], { principal: school.face.signing }))
  expect(await faultOf(() => approveOf(deps, elsewhere, school.party))).toMatchObject({
    ...{ code: 'key-of-two-roles', details: { role: 'principal', ...taken } },
  })
  const { root } = deps.district.appointed
  await takeIn(
    deps,
    await elsewhere.bundle([], { sequence: 2, previous: '0'.repeat(64), principal: root }),
  )
  const print = await fingerprint({ signing: root }, 'junheng.fingerprint.principal')
  expect(await faultOf(() => approvePrincipal(elsewhere.school, print, deps))).toMatchObject({
    ...{ code: 'key-of-two-roles', details: { other: 'office' } },
  })
})

test('however many series a station makes, a principal is revoked and the school gets its replies', async () => {
  const { deps, school, one } = await aSchoolWithPrincipal()
  await takeIn(deps, await signedBy(principal, one, deps))
  await approve(deps, school)
  await approveOf(deps, school)
  for (let number = 1; number <= 160; number++) {
    const epoch = number.toString(16).padStart(8, 'f')
    await takeIn(deps, await school.bundle([], { epoch }))
  }
  await revokePrincipal(
    school.school,
    { fingerprint: await printOf(principal), reason: '调离' },
    deps,
  )
  const reply = await replyTo(deps, school)
  expect(reply.trust).toHaveLength(3)
  expect(reply.unconfirmed).toEqual([])
})
