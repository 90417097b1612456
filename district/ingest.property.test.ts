import { cp } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Deps } from '#district/deps.ts'
import { districtFolder, openDeps } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn, wordsOf } from '#district/testing/story.ts'
import { isFault } from '#shared/fault.ts'

/**
 * Six bundles in which everything happens: a chain of three, a rival at its second place, a second
 * epoch that carries a record named in the first, and another station that claims the same form.
 */
async function sixBundles(folder: string) {
  const { district } = await openDeps(folder)
  await district.db.destroy()
  const school = await aStation(district, 1)
  const second = await aStation(district, 2)
  const profile = await school.profile(1)
  const lost = await school.seal('A', { A: { area_m2: '9' } })
  const next = await school.profile(2, { revision: 2, supersedes: profile.hash })
  const more = { revision: 2, supersedes: lost.hash }
  const area = await school.seal('A', { A: { area_m2: '8' } }, more)
  const one = await school.bundle([profile])
  const two = await school.bundle([next], { sequence: 2, previous: one.id })
  const three = await school.bundle([area], { sequence: 3, previous: two.id })
  const rival = await school.bundle([await school.profile(3)], { sequence: 2, previous: one.id })
  const later = await school.bundle([lost, area], { epoch: '0000000b' })
  const other = await second.bundle([await second.profile(4)])
  return { stations: [school, second], bundles: [one, two, three, rival, later, other] }
}

type Six = Awaited<ReturnType<typeof sixBundles>>
type Step = number | 'approve' | 'reply'

/** A station can be approved once something of it has come. */
async function approveAll(deps: Deps, { stations }: Six): Promise<void> {
  for (const station of stations) {
    try {
      await approve(deps, station)
    } catch (thrown) {
      if (!isFault(thrown, 'station-unknown')) throw thrown
    }
  }
}

async function answerAll(deps: Deps, { stations }: Six) {
  const approved = (await deps.district.db.selectFrom('stations').selectAll().execute())
    .filter(({ state }) => state === 'approved')
    .map(({ signing }) => signing)
  const replies = []
  for (const station of stations) {
    if (approved.includes(station.face.signing)) replies.push(await replyTo(deps, station))
  }
  return replies
}

/** Takes a copy of the district through these steps and tells how it stands at the end. */
async function endOf(folder: string, six: Six, steps: readonly Step[]) {
  const copy = path.join(await aFolder(), 'district')
  await cp(folder, copy, { recursive: true })
  const deps = await openDeps(copy)
  try {
    for (const step of steps) {
      if (step === 'reply') await answerAll(deps, six)
      else if (step === 'approve') await approveAll(deps, six)
      else await takeIn(deps, ...six.bundles.slice(step, step + 1))
    }
    await approveAll(deps, six)
    const replies = await answerAll(deps, six)
    return {
      words: await wordsOf(deps),
      // What was told in between counts in the numbers, and in nothing else.
      told: replies.map(({ chains, bundles, missing, decisions }) => ({
        ...{ chains, bundles, missing },
        decisions: decisions.map(({ decision_no: _, ...decision }) => decision),
      })),
      numbers: replies.map(({ decisions }) => decisions.map((one) => one.decision_no)),
    }
  } finally {
    await deps.district.db.destroy()
  }
}

const bundle = fc.integer({ min: 0, max: 5 })
const runs = { numRuns: 12 }

test('any order and repetition of the same bundles ends in the same state', async () => {
  const folder = await districtFolder()
  const six = await sixBundles(folder)
  await fc.assert(
    fc.asyncProperty(fc.array(bundle, { minLength: 1, maxLength: 10 }), async (steps) => {
      const inOrder = [...new Set(steps)].sort()
      expect(await endOf(folder, six, steps)).toEqual(await endOf(folder, six, inOrder))
    }),
    runs,
  )
}, 120_000)

test('approvals and replies in between change nothing but the numbers', async () => {
  const folder = await districtFolder()
  const six = await sixBundles(folder)
  const all = [0, 1, 2, 3, 4, 5]
  const { numbers: _, ...reference } = await endOf(folder, six, all)
  const step = fc.oneof(bundle, fc.constantFrom<Step>('approve', 'reply'))
  const steps = fc
    .tuple(fc.array(step, { maxLength: 6 }), fc.shuffledSubarray(all, { minLength: 6 }))
    .map(([before, every]): readonly Step[] => [...before, ...every])
  await fc.assert(
    fc.asyncProperty(steps, async (each) => {
      const { numbers: _, ...end } = await endOf(folder, six, each)
      expect(end).toEqual(reference)
    }),
    runs,
  )
}, 120_000)

test('the six say all that they should', async () => {
  const folder = await districtFolder()
  const six = await sixBundles(folder)
  const { words } = await endOf(folder, six, [0, 1, 2, 3, 4, 5])
  expect(six.bundles.map(({ id }) => words.bundles[id])).toEqual([
    ...['verified', 'disputed-place', 'held-after-dispute', 'disputed-place'],
    ...['verified', 'verified'],
  ])
})
