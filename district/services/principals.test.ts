import { cp } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Deps } from '#district/deps.ts'
import { aDistrict, districtFolder, openDeps } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation, type OnStick, type TestStation } from '#district/testing/a-station.ts'
import { askingPackBytes, askingPackRef } from '#district/testing/small-pack.ts'
import { approve, replyTo, takeIn } from '#district/testing/story.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { sealBundle } from '#shared/bundle/pack.ts'
import { signAsPrincipal } from '#shared/bundle/principal.ts'
import { unpackBundle } from '#shared/bundle/unpack.ts'
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
  const signed = await signedBy(principal, one, { district })
  const acts = ['bare', 'signed', 'approve'] as const
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...acts, ...acts], { minLength: 6 }), async (each) => {
      const copy = path.join(await aFolder(), 'district')
      await cp(folder, copy, { recursive: true })
      const deps = await openDeps(copy)
      await ensurePack(askingPackBytes, deps)
      for (const act of each) {
        if (act === 'approve') await approveOf(deps, school)
        else await takeIn(deps, act === 'bare' ? one : signed)
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
  const fault = await faultOf(() => approveOf(deps, school, other.party))
  expect(fault.code).toBe('key-of-two-roles')
  expect((await faultOf(() => approve(deps, other))).code).toBe('key-of-two-roles')
})
