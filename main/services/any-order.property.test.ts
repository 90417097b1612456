import { copyFileSync, cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation, passphrase, type Station } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { school } from '#main/testing/test-store.ts'

/**
 * A station that handed in three times before it heard anything, and all that the district has said
 * meanwhile: accepted, sent back, accepted again, and in a second life that had lost the last bundle.
 */
async function aSilentSchool() {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  const post = station.stick('post')
  const answer = async (how: Parameters<typeof district.answer>[1], folder: string) => {
    const name = await district.answer(folder, how)
    copyFileSync(join(folder, name), join(post, name))
  }
  const sticks: string[] = []
  for (const books of ['11', '12', '13']) {
    await station.fill({ op: 'set', form: 'A', field: 'books', value: books })
    await station.seal('A')
    const stick = station.stick()
    await station.ask.handing.write({ folder: stick })
    sticks.push(stick)
    const back = { decide: () => ({ state: 'returned', reason: '请核对' }) as const }
    await answer(books === '12' ? back : {}, stick)
  }
  const second = { district_epoch: '0000000e', issued_at: '2026-12-01T00:00:00Z' }
  await answer({ change: second }, sticks[1] ?? '')
  await station.close()
  return { folder: station.folder, post, replies: readdirSync(post) }
}

type Step = number | 'write' | 'restart'

/** How the station stands: what waits, how far the district holds it, the last word on each record. */
async function standing({ ask }: Station) {
  const records = await ask.proof.records({ school })
  return {
    waiting: await ask.handing.waiting({}),
    holding: await ask.proof.holding({ school }),
    records: records.map(({ record, current, steps }) => {
      const decided = steps.filter(({ step }) => step === 'decided').at(-1)
      const { at: _, ...word } = decided ?? { at: '' }
      return { record, current, isHeld: steps.some(({ step }) => step === 'received'), word }
    }),
    series: await ask.proof.series({ school }),
  }
}

test('replies in whatever order, however often, between writes and restarts: the same end', async () => {
  const { folder, post, replies } = await aSilentSchool()
  const all = replies.map((_, at) => at)
  const others: readonly Step[] = ['write', 'write', 'restart']
  const steps = fc.shuffledSubarray<Step>([...all, ...all, ...all, ...others], {
    minLength: 3 * all.length + others.length,
  })
  const ends = new Set<string>()
  await fc.assert(
    fc.asyncProperty(steps, async (each) => {
      const copy = join(tempFolder(), 'copy')
      cpSync(folder, copy, { recursive: true })
      const station = await aStation({ folder: copy })
      await station.ask.workspace.unlock({ passphrase })
      for (const step of each) await take(station, step)
      ends.add(JSON.stringify(await standing(station)))
      await station.close()
    }),
    { numRuns: 25 },
  )
  expect(ends.size).toBe(1)
  const [end = ''] = ends
  // The end is about something: the second life's word stands, and the last bundle is offered again.
  expect(JSON.parse(end)).toMatchObject({ waiting: [{ unconfirmed: [{}] }], series: [] })

  async function take(station: Station, step: Step): Promise<void> {
    if (step === 'write') {
      const write = () => station.ask.handing.write({ folder: station.stick() })
      expect(['none', 'outbox-empty']).toContain(await askedFault(write))
    } else if (step === 'restart') {
      await station.restart()
      await station.ask.workspace.unlock({ passphrase })
    } else {
      const folder = station.stick()
      const name = replies[step] ?? ''
      copyFileSync(join(post, name), join(folder, name))
      await station.ask.receiving.apply({ folder })
    }
  }
}, 240_000)
