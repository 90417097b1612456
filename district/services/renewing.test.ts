import { randomBytes } from 'node:crypto'
import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { insertEarlier } from '#district/store/lives.ts'
import { listStations } from '#district/store/stations.ts'
import { aDistrict, districtFolder, openDeps } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn } from '#district/testing/story.ts'
import { Epoch, Instant } from '#shared/ids.ts'
import { applyReply } from '#shared/reply/apply.ts'
import { decisionOn, lostBundles, newestWord, noReceipts } from '#shared/reply/receipt-state.ts'
import { earlierLimit } from '#shared/reply/reply.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { signsOfPutBack } from './put-back.ts'
import { renewEpoch } from './renewing.ts'

test('after a backup was put back, schools believe the new life and know what it has lost', async () => {
  const folder = await districtFolder()
  const backup = path.join(await aFolder(), 'backup')
  const before = await openDeps(folder)
  const school = await aStation(before.district)
  const one = await school.bundle([])
  const profile = await school.profile(642)
  const two = await school.bundle([profile], { sequence: 2, previous: one.id })
  await takeIn(before, one)
  await approve(before, school)
  const first = await replyTo(before, school)
  await before.district.db.destroy()
  await cp(folder, backup, { recursive: true })
  const later = await openDeps(folder)
  await takeIn(later, two)
  const second = await replyTo(later, school)
  await later.district.db.destroy()
  const known = [first, second].reduce((state, one) => applyReply(state, one).state, noReceipts)

  await rm(folder, { recursive: true })
  await cp(backup, folder, { recursive: true })
  const restored = await openDeps(folder)
  // Before any school has come, the office cannot know: it gives the second number once more.
  const clock = () => Instant.parse('2016-11-24T08:00:00Z')
  const random = (count: number) => new Uint8Array(randomBytes(count))
  const doubled = await replyTo({ ...restored, clock }, school)
  expect(applyReply(known, doubled).outcome).toBe('older')
  const { id, db } = restored.district
  expect(await signsOfPutBack(db, id)).toEqual([])

  // The school's next bundle shows a reply that the books do not have, though its number is known.
  const { district_epoch, reply_seq, hash } = second
  const three = await school.bundle([], {
    ...{ sequence: 3, previous: two.id },
    highest_receipt: { district_epoch, reply_seq, reply: hash },
  })
  await takeIn(restored, three)
  const { station } = await onlyStation(restored)
  expect(await signsOfPutBack(db, id)).toEqual([
    { school: school.school, station, epoch: district_epoch, reply_seq },
  ])
  expect(await faultOf(() => replyTo({ ...restored, clock }, school))).toEqual({
    code: 'district-put-back',
    details: { school: school.school, reply_seq },
  })

  const epoch = await renewEpoch({ ...restored, clock, random })
  expect(await signsOfPutBack(db, id)).toEqual([])
  await restored.district.db.destroy()
  const reborn = await openDeps(folder)
  onTestFinished(() => reborn.district.db.destroy())
  // The clock is ten years behind: what the new life names before it decides, not its date.
  const told = applyReply(known, await replyTo({ ...reborn, clock }, school))
  expect(told.outcome).toBe('applied')
  expect(newestWord(told.state)).toMatchObject({
    ...{ district_epoch: epoch, earlier: [district_epoch] },
    bundles: [one.id, three.id].sort(),
  })
  expect(lostBundles(told.state)).toEqual([two.id])
  expect(decisionOn(told.state, profile.hash)?.state).toBe('accepted')
  // The school offers it again, and it counts.
  expect(await takeIn(reborn, two)).toBe('verified')
  const healed = applyReply(told.state, await replyTo({ ...reborn, clock }, school)).state
  expect(lostBundles(healed)).toEqual([])
})

test('who is not approved cannot make the books look as if they had been put back', async () => {
  const deps = await aDistrict()
  const { id, db } = deps.district
  const school = await aStation(deps.district)
  const claim = { district_epoch: '0000000f', reply_seq: 9, reply: '9'.repeat(64) }
  await takeIn(deps, await school.bundle([], { highest_receipt: claim }))
  expect(await signsOfPutBack(db, id)).toEqual([])
  await approve(deps, school)
  expect(await signsOfPutBack(db, id)).toMatchObject([{ epoch: '0000000f', reply_seq: 9 }])
})

test('a second backup that was put back is noticed by the life that it has forgotten', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const one = await school.bundle([])
  await takeIn(deps, one)
  await approve(deps, school)
  const first = await replyTo(deps, school)
  const random = (count: number) => new Uint8Array(randomBytes(count))
  const claim = { district_epoch: '0000000f', reply_seq: 1, reply: '9'.repeat(64) }
  const place = { sequence: 2, previous: one.id, highest_receipt: claim }
  await takeIn(deps, await school.bundle([], place))
  await renewEpoch({ ...deps, random })
  const { earlier } = await replyTo(deps, school)
  expect(earlier).toEqual(['0000000f', first.district_epoch].sort())
})

test('more lives than a reply can name are refused, and the present one goes on', async () => {
  const deps = await aDistrict()
  const { id, db } = deps.district
  const school = await aStation(deps.district)
  await takeIn(deps, await school.bundle([]))
  await approve(deps, school)
  await db.transaction().execute(async (trx) => {
    for (let life = 0; life < earlierLimit; life += 1) {
      const epoch = Epoch.parse(life.toString(16).padStart(8, '0'))
      await insertEarlier(trx, id, epoch, deps.clock())
    }
  })
  const random = (count: number) => new Uint8Array(randomBytes(count))
  expect(await faultOf(() => renewEpoch({ ...deps, random }))).toEqual({
    code: 'epochs-many',
    details: { limit: earlierLimit },
  })
  expect((await replyTo(deps, school)).district_epoch).toBe(deps.district.epoch)
})

async function onlyStation({ district: { db, id } }: Awaited<ReturnType<typeof openDeps>>) {
  const [station] = await listStations(db, id)
  if (station === undefined) throw new Error('one station has come')
  return station
}
