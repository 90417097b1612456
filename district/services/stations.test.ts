import { expect, test } from 'vitest'
import { listStationsOf } from '#district/store/stations.ts'
import { aDistrict } from '#district/testing/a-district.ts'
import { aStation } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn, wordsOf } from '#district/testing/story.ts'
import { openReply } from '#shared/reply/open.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { issueReply } from './replies.ts'
import { revokeStation } from './revoking.ts'
import { approveStation } from './stations.ts'

test('nobody is approved who has sent nothing', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  expect(await faultOf(() => approve(deps, school))).toEqual({
    code: 'station-unknown',
    details: { school: school.school, fingerprint: school.fingerprint },
  })
})

test('a fingerprint of another school approves nothing', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const other = await aStation(deps.district, 2, '9901010002')
  await takeIn(deps, await school.bundle([]), await other.bundle([]))
  const crossed = () => approveStation(school.school, other.fingerprint, deps)
  expect((await faultOf(crossed)).code).toBe('station-unknown')
})

test('a fingerprint may be typed with any signs between its digits', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  await takeIn(deps, await school.bundle([]))
  const typed = school.fingerprint.replaceAll(' ', '-')
  await approve(deps, school)
  expect(await approveStation(school.school, typed, deps)).toMatchObject([{ state: 'approved' }])
})

test('other keys for an approved station wait, and touch nothing of its chain', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const first = await school.bundle([await school.profile(642)])
  await takeIn(deps, first)
  await approve(deps, school)
  const thief = await aStation(deps.district, 7)
  const forged = await thief.bundle([await thief.profile(1)], {
    station: { ...thief.face, id: school.face.id },
  })
  expect(await takeIn(deps, forged)).toBe('station-key-changed')
  expect((await wordsOf(deps)).bundles[first.id]).toBe('verified')
  expect(await replyTo(deps, school)).toMatchObject({
    chains: [{ through: 1 }],
    bundles: [first.id],
    decisions: [{ state: 'accepted' }],
  })
})

test('new keys replace the old ones: what came stays, what the old ones sign later waits', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const one = await school.bundle([await school.profile(642)])
  await takeIn(deps, one)
  await approve(deps, school)
  const renewed = await aStation(deps.district, 7)
  const station = { ...renewed.face, id: school.face.id }
  const two = await renewed.bundle([], { station, sequence: 2, previous: one.id })
  expect(await takeIn(deps, two)).toBe('station-key-changed')
  await approve(deps, renewed)
  expect((await wordsOf(deps)).bundles).toEqual({ [one.id]: 'verified', [two.id]: 'verified' })
  const late = await school.bundle([], { sequence: 3, previous: two.id })
  expect(await takeIn(deps, late)).toBe('held-station-revoked')
  const reply = await replyTo(deps, { ...renewed, face: station })
  expect(reply).toMatchObject({ chains: [{ through: 2 }], bundles: [one.id, two.id].sort() })
})

test('approving twice changes nothing', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  await takeIn(deps, await school.bundle([await school.profile(642)]))
  await approve(deps, school)
  const before = await wordsOf(deps)
  await approve(deps, school)
  expect(await wordsOf(deps)).toEqual(before)
})

test('a revoked station keeps what it handed in; what it signs later waits, and its reply says so', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const one = await school.bundle([await school.profile(642)])
  await takeIn(deps, one)
  await approve(deps, school)
  const { fingerprint } = school
  await revokeStation(school.school, { fingerprint, reason: '电脑被盗' }, deps)
  expect((await wordsOf(deps)).bundles[one.id]).toBe('verified')
  const late = await school.bundle([], { sequence: 2, previous: one.id })
  expect(await takeIn(deps, late)).toBe('held-station-revoked')
  const again = () => revokeStation(school.school, { fingerprint, reason: '电脑被盗' }, deps)
  expect((await faultOf(again)).code).toBe('station-unknown')
  const [station] = await listStationsOf(deps.district.db, deps.district.id, school.school)
  if (station === undefined) throw new Error('the station is known')
  const { bytes } = await issueReply(station, deps)
  const { trust } = await openReply(bytes, {
    ...{ identities: [school.party.identity], station: station.station, school: school.school },
    ...{ kind: 'test', district: { id: deps.district.id, root: deps.district.appointed.root } },
  })
  expect(trust).toMatchObject([
    { event_no: 1, act: 'approve' },
    { event_no: 2, act: 'revoke', reason: '电脑被盗' },
  ])
})
