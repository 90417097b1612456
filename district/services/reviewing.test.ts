import { expect, test } from 'vitest'
import { listReplacedReviews, type ReviewWord } from '#district/store/reviews.ts'
import { actsOf, aDesk } from '#district/testing/a-desk.ts'
import { aStation } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn } from '#district/testing/story.ts'
import type { Sha256 } from '#shared/ids.ts'
import { faultCodeOf, faultOf } from '#shared/testing/faults.ts'
import { claimRecord, releaseRecord } from './claiming.ts'
import { reviewRecord } from './reviewing.ts'
import { saveSchools } from './schools.ts'

const accept = { act: 'accept' } as const
const hold = { act: 'hold', reason: '等学籍系统核对' } as const

/** A school whose form S has come, with the pupils that it says; `lie` makes the figures differ. */
async function aReview({ lie }: { readonly lie?: boolean } = {}) {
  const { deps: plain, desk, minutesPass } = await aDesk()
  const deps = { ...plain, clock: desk.clock }
  const station = await aStation(deps.district)
  const profile = await station.profile(642)
  const area = await station.seal(
    'A',
    { S: { pupils: '642' }, A: { area_m2: '3000' } },
    { uses: [{ form: 'S', record: profile.hash }] },
    lie === true ? { results: { engine: 'x', units: [] } } : {},
  )
  const bundle = await station.bundle([profile, area])
  await takeIn(deps, bundle)
  await approve(deps, station)
  const { school } = station
  const as = (account: string, role: 'reviewer' | 'administrator' = 'reviewer') => ({
    ...deps,
    person: { name: account, role, account },
  })
  const say = (record: Sha256, word: ReviewWord, by = deps, seen?: number) =>
    reviewRecord(
      { place: { school, record }, word, scope: null, ...(seen === undefined ? {} : { seen }) },
      by,
    )
  const told = async (record: Sha256) =>
    (await replyTo(deps, station)).decisions.find((one) => one.record === record)
  return { deps, station, profile, area, bundle, as, say, told, minutesPass }
}

test('a hold is told with its reason, an acceptance ends it, and each word is kept', async () => {
  const { deps, station, profile, say, told } = await aReview()
  const { hash: record } = profile
  await say(record, hold)
  expect(await told(record)).toMatchObject({ state: 'pending', reason: hold.reason })
  await say(record, accept)
  expect(await told(record)).toMatchObject({ state: 'accepted', decision_no: 2 })
  await say(record, { act: 'return', reason: '人数不符' })
  expect(await told(record)).toMatchObject({ state: 'returned', reason: '人数不符' })
  const { db, id } = deps.district
  const replaced = await listReplacedReviews(db, id, { school: station.school, record })
  expect(replaced.map(({ word }) => word)).toEqual([hold, accept])
  expect(await actsOf(deps)).toEqual(
    expect.arrayContaining(['hold-record', 'accept-record', 'return']),
  )
})

test('a difference in figures is accepted only with a reason, and only that one', async () => {
  const { area, say, told, deps, station, bundle } = await aReview({ lie: true })
  const { hash: record } = area
  expect(await told(record)).toMatchObject({ state: 'pending' })
  expect(await faultCodeOf(() => say(record, accept))).toBe('review-reason-missing')
  await say(record, { ...accept, reason: '已电话核实' })
  expect(await told(record)).toMatchObject({ state: 'accepted' })
  // A rival for the same place is another finding: what was accepted says nothing of it.
  const rival = await station.seal(
    'A',
    { S: { pupils: '642' }, A: { area_m2: '3100' } },
    { uses: area.record.uses },
  )
  await takeIn(deps, await station.bundle([rival], { sequence: 2, previous: bundle.id }))
  expect(await told(record)).toMatchObject({ state: 'pending' })
  expect(await faultOf(() => say(record, { ...accept, reason: '再看' }))).toEqual({
    code: 'review-not-acceptable',
    details: { why: 'record-conflict' },
  })
})

test('what waits for its station is not accepted', async () => {
  const { deps: plain } = await aDesk()
  const station = await aStation(plain.district)
  const profile = await station.profile(642)
  await takeIn(plain, await station.bundle([profile]))
  const place = { school: station.school, record: profile.hash }
  expect(
    await faultOf(() => reviewRecord({ place, word: accept, scope: null }, plain)),
  ).toMatchObject({ details: { why: 'waiting' } })
})

test('of two reviewers at once one is told what the other said', async () => {
  const { profile, say, as } = await aReview()
  const [one, other] = [as('li'), as('zhang')]
  await say(profile.hash, hold, one, 0)
  expect(await faultCodeOf(() => say(profile.hash, accept, other, 0))).toBe('review-moved')
  await say(profile.hash, accept, other, 1)
})

test('a claimed record is the claimant’s for half an hour, or until it is let go or reviewed', async () => {
  const { station, profile, say, as, minutesPass } = await aReview()
  const [li, zhang, head] = [as('li'), as('zhang'), as('head', 'administrator')]
  const place = { school: station.school, record: profile.hash }
  const claim = { place, scope: null, over: false }
  await claimRecord(claim, li)
  expect(await faultOf(() => say(profile.hash, hold, zhang))).toMatchObject({
    code: 'record-claimed',
    details: { by: 'li' },
  })
  expect(await faultCodeOf(() => claimRecord(claim, zhang))).toBe('record-claimed')
  expect(await faultCodeOf(() => releaseRecord(claim, zhang))).toBe('record-claimed')
  // Only an administrator takes a record over.
  expect(await faultCodeOf(() => claimRecord({ ...claim, over: true }, zhang))).toBe(
    'record-claimed',
  )
  await claimRecord({ ...claim, over: true }, head)
  expect(await faultCodeOf(() => say(profile.hash, hold, li))).toBe('record-claimed')
  minutesPass(31)
  await say(profile.hash, hold, li)
  await claimRecord(claim, li)
  await say(profile.hash, accept, li)
  await claimRecord(claim, zhang)
  await releaseRecord(claim, zhang)
  await say(profile.hash, hold, li)
})

test('a record of another township, or of nobody, is refused', async () => {
  const { deps, station, profile } = await aReview()
  const { school } = station
  await saveSchools(
    { schools: [{ school, name: '青石镇中心小学', township: '青石镇' }], closing: false },
    deps,
  )
  const place = { school, record: profile.hash }
  const asked = { place, word: accept, scope: ['白云乡'] }
  expect(await faultCodeOf(() => reviewRecord(asked, deps))).toBe('school-not-yours')
  await reviewRecord({ ...asked, scope: ['青石镇'] }, deps)
  const none = { school, record: station.party.id as unknown as Sha256 }
  expect(await faultCodeOf(() => reviewRecord({ ...asked, place: none, scope: null }, deps))).toBe(
    'record-not-held',
  )
})
