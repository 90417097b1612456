import { expect, test } from 'vitest'
import { aDistrict } from '#district/testing/a-district.ts'
import { aStation } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn, wordOf, wordsOf } from '#district/testing/story.ts'
import { sha256 } from '#shared/canonical.ts'
import { sampleSchool } from '#shared/testing/hand-off.ts'
import { barePicture, phonePicture } from '#shared/testing/pictures.ts'
import { ingest } from './ingest.ts'
import { ensurePack } from './services/packs.ts'
import { smallPackBytes } from './testing/small-pack.ts'

const hash = (digit: string) => digit.repeat(64)

test('a bundle of an approved station is verified, its record accepted and told', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const bundle = await school.bundle([await school.profile(642)])
  expect(await takeIn(deps, bundle)).toBe('held-station-unknown')
  await approve(deps, school)
  const { bundles, records } = await wordsOf(deps)
  expect(bundles).toEqual({ [bundle.id]: 'verified' })
  expect(Object.values(records)).toEqual(['accepted'])
  expect(await replyTo(deps, school)).toMatchObject({
    reply_seq: 1,
    chains: [{ epoch: '0000000a', through: 1, head_manifest: bundle.id }],
    bundles: [bundle.id],
    decisions: [{ record: bundle.records[0], decision_no: 1, state: 'accepted' }],
    missing: [],
  })
})

test('an unknown station waits with its school and the fingerprint to compare', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const ingested = await ingest(await school.bundle([]), deps)
  expect(ingested).toMatchObject({
    state: 'waiting',
    fault: {
      code: 'held-station-unknown',
      details: { school: sampleSchool, fingerprint: school.fingerprint },
    },
  })
})

test('twice the same is the same: one bundle, the same reply, byte for byte', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const bundle = await school.bundle([await school.profile(642)])
  await takeIn(deps, bundle)
  await approve(deps, school)
  const first = await replyTo(deps, school)
  expect(await ingest(bundle, deps)).toMatchObject({ state: 'verified', again: true })
  expect(await replyTo(deps, school)).toEqual(first)
})

test('a gap holds what comes after it, and filling it releases all of that in one act', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const one = await school.bundle([])
  const two = await school.bundle([await school.profile(1)], { sequence: 2, previous: one.id })
  const three = await school.bundle([], { sequence: 3, previous: two.id })
  await takeIn(deps, one)
  await approve(deps, school)
  expect(await takeIn(deps, three)).toBe('held-chain-gap')
  expect(await replyTo(deps, school)).toMatchObject({ chains: [{ through: 1 }] })
  expect(await takeIn(deps, two)).toBe('verified')
  expect((await wordsOf(deps)).bundles[three.id]).toBe('verified')
  expect(await replyTo(deps, school)).toMatchObject({ chains: [{ through: 3 }], reply_seq: 2 })
})

test('a bundle that refers to an attachment waits for it, and the next one brings it', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const photo = { hash: await sha256(barePicture), bytes: barePicture }
  const one = await school.bundle([await school.profile(1)], { refers: [photo.hash] })
  await takeIn(deps, one)
  await approve(deps, school)
  expect((await wordsOf(deps)).bundles[one.id]).toBe('held-object-missing')
  expect(await replyTo(deps, school)).toMatchObject({ missing: [photo.hash] })
  const place = { sequence: 2, previous: one.id }
  expect(await takeIn(deps, await school.bundle([], place, [], [photo]))).toBe('verified')
  expect((await wordsOf(deps)).bundles[one.id]).toBe('verified')
  expect(await replyTo(deps, school)).toMatchObject({ missing: [], chains: [{ through: 2 }] })
})

test('a photo that tells where it was taken is refused', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const photo = { hash: await sha256(phonePicture), bytes: phonePicture }
  const ingested = await ingest(await school.bundle([], {}, [], [photo]), deps)
  expect(ingested).toMatchObject({ state: 'quarantined', fault: { code: 'attachment-broken' } })
})

test('two bundles at one place are both disputed, whichever came first', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const one = await school.bundle([await school.profile(1)])
  const other = await school.bundle([await school.profile(2)])
  const next = await school.bundle([], { sequence: 2, previous: one.id })
  await takeIn(deps, one)
  await approve(deps, school)
  expect((await replyTo(deps, school)).decisions).toMatchObject([{ state: 'accepted' }])
  expect(await takeIn(deps, other)).toBe('disputed-place')
  expect(await takeIn(deps, next)).toBe('held-after-dispute')
  const { bundles, records } = await wordsOf(deps)
  expect(bundles[one.id]).toBe('disputed-place')
  expect(Object.values(records)).toEqual(['disputed-place', 'disputed-place'])
  const reply = await replyTo(deps, school)
  expect(reply.chains).toEqual([])
  expect(reply.decisions.map(({ state }) => state)).toEqual(['pending', 'pending'])
  const changed = reply.decisions.find(({ record }) => record === one.records[0])
  expect(changed).toMatchObject({ decision_no: 2, reason: expect.stringContaining('第 1 号') })
})

test('a record that was accepted is pending again when its chain is disputed before it', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const one = await school.bundle([])
  const two = await school.bundle([await school.profile(1)], { sequence: 2, previous: one.id })
  await takeIn(deps, one, two)
  await approve(deps, school)
  expect((await replyTo(deps, school)).decisions).toMatchObject([{ state: 'accepted' }])
  await takeIn(deps, await school.bundle([await school.profile(2)]))
  const { decisions } = await replyTo(deps, school)
  expect(decisions.find(({ record }) => record === two.records[0])).toMatchObject({
    ...{ decision_no: 2, state: 'pending' },
  })
})

test('a bundle that names another one before it waits', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  await takeIn(deps, await school.bundle([]))
  await approve(deps, school)
  const broken = await school.bundle([], { sequence: 2, previous: hash('f') })
  expect(await takeIn(deps, broken)).toBe('held-chain-broken')
})

test('an unknown pack holds a bundle until it is made known', async () => {
  const deps = await aDistrict('test', false)
  const school = await aStation(deps.district)
  const bundle = await school.bundle([await school.profile(642)])
  await takeIn(deps, bundle)
  await approve(deps, school)
  expect((await wordsOf(deps)).bundles).toEqual({ [bundle.id]: 'held-pack-unknown' })
  await ensurePack(smallPackBytes, deps)
  expect((await wordsOf(deps)).bundles).toEqual({ [bundle.id]: 'verified' })
})

test('a record that names one that is not here makes its bundle wait, and the reply asks for it', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const first = await school.profile(1)
  const second = await school.profile(2, { revision: 2, supersedes: first.hash })
  const one = await school.bundle([second])
  await takeIn(deps, one)
  await approve(deps, school)
  expect((await wordsOf(deps)).bundles[one.id]).toBe('held-object-missing')
  expect(await replyTo(deps, school)).toMatchObject({
    missing: [first.hash],
    decisions: [{ record: second.hash, state: 'pending' }],
  })
  const two = await school.bundle([first], { sequence: 2, previous: one.id })
  expect(await takeIn(deps, two)).toBe('verified')
  expect((await wordsOf(deps)).bundles[one.id]).toBe('verified')
  expect(await replyTo(deps, school)).toMatchObject({ missing: [], chains: [{ through: 2 }] })
})

test('more than a reply can ask for is asked for in parts', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const hash = (number: number) => number.toString(16).padStart(64, '0')
  const records = await Promise.all(
    Array.from({ length: 126 }, (_, at) => {
      const uses = Array.from({ length: 40 }, (_, use) => ({
        form: `B${String(use).padStart(2, '0')}`,
        record: hash(at * 40 + use),
      }))
      return school.seal('A', {}, {}, { uses })
    }),
  )
  await takeIn(deps, await school.bundle(records))
  await approve(deps, school)
  const { missing } = await replyTo(deps, school)
  expect([missing.length, missing[0]]).toEqual([5_000, hash(0)])
})

test('a reference resolves only within its own school', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const other = await aStation(deps.district, 2, '9901010002')
  const first = await school.profile(1)
  await takeIn(deps, await school.bundle([first]))
  await approve(deps, school)
  const stolen = await other.profile(2, { revision: 2, supersedes: first.hash })
  await takeIn(deps, await other.bundle([stolen]))
  await approve(deps, other)
  expect(await replyTo(deps, other)).toMatchObject({ missing: [first.hash] })
})

test('a real district refuses what is for tests, and the reverse', async () => {
  for (const [here, there] of [
    ['test', 'real'],
    ['real', 'test'],
  ] as const) {
    const deps = await aDistrict(here)
    const { district } = deps
    const school = await aStation({ ...district, kind: there })
    expect(wordOf(await ingest(await school.bundle([]), deps))).toBe('kind-mismatch')
  }
})

test('every act leaves its rows in the audit log, without an answer in them', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  await takeIn(deps, await school.bundle([await school.profile(64_200_642)]))
  await approve(deps, school)
  await replyTo(deps, school)
  const { db, id } = deps.district
  const { act_no } = await db.selectFrom('districts').select('act_no').executeTakeFirstOrThrow()
  const acts = await db
    .selectFrom('acts')
    .selectAll()
    .where('district_id', '=', id)
    .orderBy('act_no')
    .orderBy('line')
    .execute()
  expect(new Set(acts.map((one) => one.act_no)).size).toBe(act_no)
  expect(acts.map(({ act }) => act)).toEqual([
    'make-district',
    'add-pack',
    'ingest',
    'approve-station',
    'trust-approve',
    'bundle-verified',
    'record-accepted',
    'decide',
    'reply',
  ])
  expect(new Set(acts.map(({ actor }) => actor))).toEqual(new Set(['王强']))
  expect(JSON.stringify(acts)).not.toContain('64200642')
})

test('an act that the role × act table does not grant is refused', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  await takeIn(deps, await school.bundle([]))
  const reviewer = { ...deps, person: { name: '李梅', role: 'reviewer' } as const }
  await expect(approve(reviewer, school)).rejects.toMatchObject({ code: 'act-refused' })
})
