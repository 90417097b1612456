import { expect, test } from 'vitest'
import type { Deps } from '#district/deps.ts'
import { aDistrict } from '#district/testing/a-district.ts'
import { aStation } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn, wordsOf } from '#district/testing/story.ts'
import { Instant } from '#shared/ids.ts'
import { faultOf } from '#shared/testing/faults.ts'

const years = (n: number) => n * 365 * 24 * 60 * 60 * 1_000

/** A chain with a gap that closes late and a rival, taken in while the clock jumps before each step. */
async function aStoryAt(jumps: readonly number[]) {
  const deps = await aDistrict()
  let step = 0
  const now = Date.parse(deps.clock())
  const at = (): Deps => {
    const jump = years(jumps[step++ % jumps.length] ?? 0)
    return { ...deps, clock: () => Instant.parse(new Date(now + jump).toISOString()) }
  }
  const school = await aStation(deps.district)
  const profile = await school.profile(1)
  const one = await school.bundle([profile])
  const next = await school.profile(2, { revision: 2, supersedes: profile.hash })
  const two = await school.bundle([next], { sequence: 2, previous: one.id })
  const three = await school.bundle([], { sequence: 3, previous: two.id })
  const rival = await school.bundle([], {
    sequence: 3,
    previous: two.id,
    created_at: '2026-11-03T09:00:00Z',
  })
  // Only an invitation lapses by the clock; the test below is about that.
  await takeIn(deps, one)
  await approve(deps, school)
  const told = []
  for (const bundle of [three, two, rival, one]) {
    await takeIn(at(), bundle)
    const { chains, held, decisions, reply_seq } = await replyTo(at(), school)
    told.push({
      chains: chains.map(({ through }) => through),
      held: held.length,
      decisions,
      reply_seq,
    })
  }
  const { bundles, records } = await wordsOf(deps)
  return { told, bundles: Object.values(bundles).sort(), records }
}

test.for([
  ['ten years back', [-10]],
  ['ten years on', [10]],
  ['to and fro before each step', [10, -10, 0]],
] as const)('with the clock %s the district comes to the same', async ([, jumps]) => {
  expect(await aStoryAt(jumps)).toEqual(await aStoryAt([0]))
})

test('a request that comes on a day ten years on is told as late', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const clock = () => Instant.parse('2036-11-23T08:00:00Z')
  await takeIn({ ...deps, clock }, await school.bundle([]))
  expect(await faultOf(() => approve(deps, school))).toMatchObject({
    code: 'enrolment-unproven',
    details: { why: 'late' },
  })
})
