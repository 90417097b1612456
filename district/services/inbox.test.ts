import { expect, test } from 'vitest'
import { ingest } from '#district/ingest.ts'
import { aDesk } from '#district/testing/a-desk.ts'
import { aStation } from '#district/testing/a-station.ts'
import { approve, takeIn } from '#district/testing/story.ts'
import { inboxPage } from '#shared/contract/office/inbox.ts'
import { inboxOf } from './inbox.ts'
import { saveSchools } from './schools.ts'

const junk = (number: number) => {
  const bytes = new TextEncoder().encode(`no bundle ${number}`)
  return { name: `坏文件${number}.jhb`, size: bytes.length, bytes }
}

test('each file stands with its school, its number and what became of it', async () => {
  const { deps, desk, minutesPass } = await aDesk()
  const timed = { ...deps, clock: desk.clock }
  const station = await aStation(deps.district)
  const { school } = station
  await saveSchools({ schools: [{ school, name: '青石镇中心小学' }], closing: false }, timed)
  await takeIn(timed, await station.bundle([await station.profile(642)]))
  minutesPass(1)
  await ingest(junk(1), timed)
  const before = await inboxOf({}, deps, null)
  expect(before.counts).toEqual({ verified: 0, waiting: 1, disputed: 0, quarantined: 1 })
  expect(before.files).toMatchObject([
    { name: '坏文件1.jhb', state: 'quarantined', fault: { code: expect.any(String) } },
    {
      ...{ state: 'waiting', fault: { code: 'held-station-unknown' } },
      bundle: { name: '青石镇中心小学', sequence: 1, fingerprint: station.fingerprint },
    },
  ])
  await approve(timed, station)
  const after = await inboxOf({ state: 'verified' }, deps, null)
  expect(after.files).toMatchObject([{ state: 'verified', bundle: { school } }])
  expect(after.files[0]?.fault).toBeUndefined()
})

test('many files come page by page, each once and in one order', async () => {
  const { deps } = await aDesk()
  for (let number = 0; number < inboxPage + 30; number += 1) await ingest(junk(number), deps)
  const first = await inboxOf({}, deps, null)
  expect(first.files).toHaveLength(inboxPage)
  const second = await inboxOf({ after: first.next }, deps, null)
  expect(second.files).toHaveLength(30)
  expect(second.next).toBeUndefined()
  const names = [...first.files, ...second.files].map(({ name }) => name)
  expect(new Set(names).size).toBe(inboxPage + 30)
})

test('who has some townships sees their files only, and nothing that cannot be read', async () => {
  const { deps } = await aDesk()
  const station = await aStation(deps.district)
  const { school } = station
  const listed = { school, name: '青石镇中心小学', township: '青石镇' }
  await saveSchools({ schools: [listed], closing: false }, deps)
  await takeIn(deps, await station.bundle([]))
  await ingest(junk(1), deps)
  expect((await inboxOf({}, deps, ['白云乡'])).files).toEqual([])
  const own = await inboxOf({}, deps, ['青石镇'])
  expect(own.files).toHaveLength(1)
  expect(own.counts).toEqual({ verified: 0, waiting: 1, disputed: 0, quarantined: 0 })
})
