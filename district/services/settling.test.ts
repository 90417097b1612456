import { cp } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Deps } from '#district/deps.ts'
import { aDistrict, districtFolder, openDeps } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation, type OnStick } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn, wordsOf } from '#district/testing/story.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { overviewOf } from './overview.ts'
import { settle } from './settling.ts'

/** Two copies of one station's data: both have made a second and a third bundle. */
async function aFork(to: Pick<Deps['district'], 'id' | 'kind' | 'recipient'>) {
  const school = await aStation(to)
  const one = await school.bundle([await school.profile(1)])
  const [first] = one.records
  const on = async (pupils: number) => {
    const more = { revision: 2, supersedes: first }
    const place = { sequence: 2, previous: one.id }
    const two = await school.bundle([await school.profile(pupils, more)], place)
    return [two, await school.bundle([], { sequence: 3, previous: two.id })] as const
  }
  const [[two, three], [rival, after]] = [await on(2), await on(3)]
  return { school, one, two, three, rival, after }
}

async function aDispute() {
  const deps = await aDistrict()
  const fork = await aFork(deps.district)
  await takeIn(deps, fork.one)
  await approve(deps, fork.school)
  await takeIn(deps, fork.two, fork.rival, fork.three, fork.after)
  return { deps, ...fork }
}

test('the one that is kept goes on, the other is set aside and stays, and the reply says both', async () => {
  const { deps, school, two, three, rival, after } = await aDispute()
  const before = await wordsOf(deps)
  expect([two, rival].map(({ id }) => before.bundles[id])).toEqual(Array(2).fill('disputed-place'))
  await replyTo(deps, school)
  const settled = await settle(rival.id.slice(0, 12), '第二台电脑是正式使用的', deps)
  expect(settled).toMatchObject({ bundle: rival.id, sequence: 2, setAside: [two.id] })
  const { bundles, records } = await wordsOf(deps)
  // The third place is claimed twice as well: a person has to say that, too.
  expect(bundles).toMatchObject({ [rival.id]: 'verified', [two.id]: 'bundle-set-aside' })
  expect([three, after].map(({ id }) => bundles[id])).toEqual(Array(2).fill('disputed-place'))
  expect(records[two.records[0] ?? '']).toBe('bundle-set-aside')
  expect(records[rival.records[0] ?? '']).toBe('accepted')
  const reply = await replyTo(deps, school)
  expect(reply.chains).toMatchObject([{ through: 2, head_manifest: rival.id }])
  expect(reply.held.find(({ bundle }) => bundle === two.id)).toMatchObject({
    state: 'disputed',
    reason: expect.stringContaining('认定另一个'),
  })
  expect(reply.decisions.find(({ record }) => record === two.records[0])).toMatchObject({
    state: 'pending',
  })
  await settle(after.id, '同上', deps)
  expect((await replyTo(deps, school)).chains).toMatchObject([{ through: 3 }])
})

test('a person may change the word: the newest counts, and the audit log has both', async () => {
  const { deps, two, rival } = await aDispute()
  await settle(two.id, '先这样', deps)
  await settle(rival.id, '学校来电更正', deps)
  expect((await wordsOf(deps)).bundles).toMatchObject({
    [two.id]: 'bundle-set-aside',
    [rival.id]: 'verified',
  })
  const acts = await deps.district.db.selectFrom('acts').selectAll().execute()
  expect(acts.filter(({ act }) => act === 'settle').map(({ subject }) => subject)).toEqual([
    two.id,
    rival.id,
  ])
})

test('a third bundle that comes to a settled place is set aside, and shown', async () => {
  const { deps, school, one, two } = await aDispute()
  await settle(two.id, '核对过', deps)
  const third = await school.bundle([], { sequence: 2, previous: one.id })
  expect(await takeIn(deps, third)).toBe('bundle-set-aside')
})

test('only what is disputed is settled, and by whoever may answer', async () => {
  const { deps, one } = await aDispute()
  expect(await faultOf(() => settle(one.id, '没有争议', deps))).toEqual({
    code: 'settle-undisputed',
    details: { epoch: '0000000a', sequence: 1 },
  })
  expect(await faultOf(() => settle('f'.repeat(64), '没有', deps))).toMatchObject({
    code: 'settle-bundle-unknown',
  })
  const clerk = { ...deps, person: { name: '李梅', role: 'viewer' } } as const
  expect(await faultOf(() => settle(one.id, '不是我的事', clerk))).toMatchObject({
    code: 'act-refused',
  })
})

test('what came before the word or after it, and how often, plays no part', async () => {
  const folder = await districtFolder()
  const { district } = await openDeps(folder)
  await district.db.destroy()
  const { school, one, two, rival, three, after } = await aFork(district)
  const all = [one, two, rival, three, after]
  const ends = new Set<string>()
  const order = fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })
  await fc.assert(
    fc.asyncProperty(order, fc.nat(2 * all.length), async (arriving, wait) => {
      const copy = path.join(await aFolder(), 'district')
      await cp(folder, copy, { recursive: true })
      const deps = await openDeps(copy)
      try {
        ends.add(await endOf(deps, arriving, wait))
      } finally {
        await deps.district.db.destroy()
      }
    }),
    { numRuns: 20 },
  )
  expect(ends.size).toBe(1)

  /** Settles as soon as both have come, or later; answers with all that the district says at the end. */
  async function endOf(deps: Deps, arriving: readonly OnStick[], wait: number): Promise<string> {
    await takeIn(deps, ...arriving.slice(0, 1))
    await approve(deps, school)
    let isSettled = false
    for (const [at, bundle] of arriving.entries()) {
      await takeIn(deps, bundle)
      const came = new Set(arriving.slice(0, at + 1).map(({ id }) => id))
      if (isSettled || at < wait || !came.has(two.id) || !came.has(rival.id)) continue
      await settle(two.id, '核对过', deps)
      isSettled = true
    }
    if (!isSettled) await settle(two.id, '核对过', deps)
    const { chains, bundles, missing, held, decisions } = await replyTo(deps, school)
    return JSON.stringify([await wordsOf(deps), chains, bundles, missing, held, decisions])
  }
}, 120_000)

test('a new series, and the same bundle again, are told with the list', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const one = await school.bundle([])
  const two = await school.bundle([], { sequence: 2, previous: one.id })
  const begins = { last_manifest: one.id }
  const restored = await school.bundle([], { epoch: '0000000b', begins })
  await takeIn(deps, one)
  await approve(deps, school)
  await takeIn(deps, two, one, one, restored)
  const { schools } = await overviewOf(deps.district, deps.engineOf)
  expect(schools[0]?.series).toEqual([
    {
      ...{ school: school.school, epoch: '0000000b', bundle: restored.id },
      ...{ is: 'behind', remembers: 1, holds: 2 },
    },
  ])
  const again = schools[0]?.bundles.map(({ bundle, came_again }) => [bundle, came_again])
  expect(Object.fromEntries(again ?? [])).toEqual({ [one.id]: 2, [two.id]: 0, [restored.id]: 0 })
})
