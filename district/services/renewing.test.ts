import { randomBytes } from 'node:crypto'
import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { districtFolder, openDeps } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn } from '#district/testing/story.ts'
import { Instant } from '#shared/ids.ts'
import { applyReply } from '#shared/reply/apply.ts'
import { lostBundles, newestWord, noReceipts } from '#shared/reply/receipt-state.ts'
import { renewEpoch } from './renewing.ts'

test('after a backup was put back, schools believe the new life and know what it has lost', async () => {
  const folder = await districtFolder()
  const backup = path.join(await aFolder(), 'backup')
  const before = await openDeps(folder)
  const school = await aStation(before.district)
  const one = await school.bundle([])
  const two = await school.bundle([await school.profile(642)], { sequence: 2, previous: one.id })
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
  const clock = () => Instant.parse('2026-11-24T08:00:00Z')
  const random = (count: number) => new Uint8Array(randomBytes(count))
  expect(applyReply(known, await replyTo({ ...restored, clock }, school)).outcome).toBe('older')
  const epoch = await renewEpoch({ ...restored, clock, random })
  await restored.district.db.destroy()

  const reborn = await openDeps(folder)
  onTestFinished(() => reborn.district.db.destroy())
  const told = applyReply(known, await replyTo({ ...reborn, clock }, school))
  expect(told.outcome).toBe('applied')
  expect(newestWord(told.state)).toMatchObject({ district_epoch: epoch, bundles: [one.id] })
  expect(lostBundles(told.state)).toEqual([two.id])
  // The school offers it again, and it counts.
  expect(await takeIn(reborn, two)).toBe('verified')
  const healed = applyReply(told.state, await replyTo({ ...reborn, clock }, school)).state
  expect(lostBundles(healed)).toEqual([])
})
