import { cp } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { districtFolder, openDeps } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation, type OnStick, type TestStation } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn } from '#district/testing/story.ts'
import { applyReply } from '#shared/reply/apply.ts'
import {
  decisionOn,
  newestWord,
  noReceipts,
  type ReceiptState,
} from '#shared/reply/receipt-state.ts'
import type { Reply } from '#shared/reply/reply.ts'

/** A chain with a rival at its second place and another epoch: all six are one station's. */
async function sixOfOne(school: TestStation): Promise<readonly OnStick[]> {
  const profile = await school.profile(1)
  const next = await school.profile(2, { revision: 2, supersedes: profile.hash })
  const one = await school.bundle([profile])
  const two = await school.bundle([next], { sequence: 2, previous: one.id })
  const rival = await school.bundle([await school.profile(3)], { sequence: 2, previous: one.id })
  const three = await school.bundle([], { sequence: 3, previous: two.id })
  const area = await school.seal('A', { A: { area_m2: '8' } })
  const later = await school.bundle([area], { epoch: '0000000b' })
  const last = await school.bundle([], { epoch: '0000000b', sequence: 2, previous: later.id })
  return [one, two, rival, three, later, last]
}

type Step = number | 'reply'

/** Everything that the district told on the way, and at the end, when all six had come. */
async function toldAlong(
  folder: string,
  school: TestStation,
  bundles: readonly OnStick[],
  steps: readonly Step[],
): Promise<readonly Reply[]> {
  const copy = path.join(await aFolder(), 'district')
  await cp(folder, copy, { recursive: true })
  const deps = await openDeps(copy)
  const told: Reply[] = []
  const hear = async () => {
    const { hash: _, file: __, ...reply } = await replyTo(deps, school)
    told.push(reply)
  }
  try {
    await takeIn(deps, ...bundles.slice(0, 1))
    await approve(deps, school)
    for (const step of steps) {
      if (step === 'reply') await hear()
      else await takeIn(deps, ...bundles.slice(step, step + 1))
    }
    await hear()
    return told
  } finally {
    await deps.district.db.destroy()
  }
}

const fold = (replies: readonly Reply[]): ReceiptState =>
  replies.reduce((state, one) => applyReply(state, one).state, noReceipts)

test('whatever is handed in and heard in whatever order, both ends come to the same', async () => {
  const folder = await districtFolder()
  const { district } = await openDeps(folder)
  await district.db.destroy()
  const school = await aStation(district)
  const bundles = await sixOfOne(school)
  const all = [0, 1, 2, 3, 4, 5]
  const steps = fc
    .tuple(
      fc.shuffledSubarray<Step>([...all, ...all], { minLength: 0 }),
      fc.shuffledSubarray<Step>(all, { minLength: 6 }),
      fc.array(fc.nat({ max: 17 }), { maxLength: 4 }),
    )
    .map(([before, every, heard]): readonly Step[] =>
      heard.reduce<readonly Step[]>(
        (so, at) => [...so.slice(0, at), 'reply', ...so.slice(at)],
        [...before, ...every],
      ),
    )
  const ends = new Set<string>()
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (each, chance) => {
      const told = await toldAlong(folder, school, bundles, each)
      const last = told.at(-1)
      if (last === undefined) throw new Error('the end is always told')
      const twice = [...told, ...told]
      const orders = [told, twice, twice.toReversed(), shuffled(twice, chance)]
      for (const order of orders) {
        const state = fold(order)
        const { chains, bundles, missing, held, decisions } = last
        expect(newestWord(state)).toMatchObject({ chains, bundles, missing, held })
        const decided = new Set(told.flatMap((one) => one.decisions.map(({ record }) => record)))
        expect(decided.size).toBe(decisions.length)
        for (const one of decisions) expect(decisionOn(state, one.record)).toEqual(one)
      }
      // What was told in between counts in the numbers of decisions, and in nothing else.
      const decided = last.decisions.map(({ decision_no: _, ...word }) => word)
      ends.add(JSON.stringify([last.chains, last.bundles, last.missing, last.held, decided]))
    }),
    { numRuns: 25 },
  )
  expect(ends.size).toBe(1)
}, 120_000)

/** Every element once, in an order that chance gives. */
function shuffled<T>(all: readonly T[], chance: Iterator<number>): readonly T[] {
  return all
    .map((one) => ({ one, at: chance.next().value as number }))
    .sort((one, other) => one.at - other.at)
    .map(({ one }) => one)
}
