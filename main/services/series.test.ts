import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { askedFault } from '#main/testing/asked-fault.ts'
import { damage } from '#main/testing/damage.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation, passphrase, type Station } from '#main/testing/station.ts'
import { school } from '#main/testing/test-store.ts'
import { SeriesCause } from '#shared/contract/series.ts'
import { Sha256 } from '#shared/ids.ts'

const elsewhere = Sha256.parse('e'.repeat(64))
let machine: string | null = 'a machine'

/** A station that was approved and has handed in once; `next` seals something new. */
async function aStory() {
  machine = 'a machine'
  const [station, district] = [await aStation({ machine: async () => machine }), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  await station.seal('A')
  await station.ask.handing.write({ folder: station.stick() })
  let books = 20
  const next = async () => {
    books += 1
    await station.fill({ op: 'set', form: 'A', field: 'books', value: String(books) })
    await station.seal('A')
  }
  return { station, district, next, counter: join(station.folder, 'counter.json') }
}
type Story = Awaited<ReturnType<typeof aStory>>

async function reopen(station: Station): Promise<void> {
  await station.restart()
  await station.ask.workspace.unlock({ passphrase })
}

/** Changes a file of the workspace while the program is closed. */
async function whileClosed(station: Station, change: () => void): Promise<void> {
  await station.close()
  change()
  await reopen(station)
}

/** The district says that it holds the third bundle of this epoch, and it is not ours. */
async function hearOfAnother({ station, district }: Story): Promise<void> {
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  const [{ manifest } = missing()] = await district.read(stick)
  const chains = [{ epoch: manifest.epoch, through: 3, head_manifest: elsewhere }]
  await district.answer(stick, { change: { chains } })
  await station.ask.receiving.apply({ folder: stick })
}

/** The stored bytes of the newest bundle are no longer what was packed. */
async function spoilNewest(station: Station): Promise<void> {
  await station.close()
  await damage(station.folder, (db) => {
    db.run('DROP TRIGGER bundles_not_updated')
    db.run("UPDATE bundles SET file = x'00' WHERE sequence = 2")
  })
  await reopen(station)
}

const breaks: Record<Exclude<SeriesCause, 'keys-renewed'>, (story: Story) => Promise<void>> = {
  'restored-copy': async ({ station, next }) => {
    const database = join(station.folder, 'junheng.db')
    await whileClosed(station, () => copyFileSync(database, `${database}.old`))
    await next()
    await station.ask.handing.write({ folder: station.stick() })
    await whileClosed(station, () => copyFileSync(`${database}.old`, database))
  },
  'counter-missing': async ({ counter }) => rmSync(counter),
  'machine-changed': async () => {
    machine = 'another machine'
  },
  'goes-on-elsewhere': hearOfAnother,
  'broken-bundle': ({ station }) => spoilNewest(station),
}

test.for(Object.entries(breaks))(
  '%s is recognised before packing, asked about, kept and then over',
  async ([name, breakIt]) => {
    const cause = SeriesCause.parse(name)
    const story = await aStory()
    const { station, next } = story
    const { ask } = station
    expect((await ask.handing.waiting({}))[0]).not.toHaveProperty('broken')
    await breakIt(story)
    await next()
    const [line] = await station.ask.handing.waiting({})
    expect(line).toMatchObject({ school, broken: { cause, last: { sequence: 2 } } })

    const folder = station.stick()
    const write = (agreed: readonly SeriesCause[]) =>
      station.ask.handing.write({
        folder,
        new_series: agreed.map((one) => ({ school, cause: one })),
      })
    const others = SeriesCause.options.filter((one) => one !== cause)
    expect(await askedFault(() => write([]))).toBe('series-unconfirmed')
    expect(await askedFault(() => write(others))).toBe('series-unconfirmed')
    expect(readdirSync(folder)).toEqual([])
    expect(await station.ask.handing.waiting({})).toEqual([line])
    expect(await station.ask.proof.series({ school })).toEqual([])

    const { written } = await write([cause])
    expect(written.some(({ sequence }) => sequence === 1)).toBe(true)
    const [kept, ...more] = await station.ask.proof.series({ school })
    expect(more).toEqual([])
    expect(kept).toMatchObject({ cause, by: '李梅', ended: line?.broken?.last })
    expect(kept?.begun.epoch).not.toBe(kept?.ended.epoch)
    expect((await station.ask.handing.waiting({}))[0]).not.toHaveProperty('broken')

    await next()
    await station.ask.handing.write({ folder: station.stick() })
    expect(await station.ask.proof.series({ school })).toEqual([kept])
  },
)

test('the same files may be written again while a break waits for an answer', async () => {
  const { station } = await aStory()
  machine = 'another machine'
  const { written } = await station.ask.handing.write({ folder: station.stick() })
  expect(written.map(({ sequence }) => sequence)).toEqual([2])
  expect((await station.ask.handing.waiting({}))[0]).toMatchObject({
    broken: { cause: 'machine-changed' },
  })
})

test('a machine whose id cannot be read is not taken for another', async () => {
  const { station, next } = await aStory()
  machine = null
  await next()
  await station.ask.handing.write({ folder: station.stick() })
  machine = 'a machine'
  expect((await station.ask.handing.waiting({}))[0]).not.toHaveProperty('broken')
  machine = 'another machine'
  expect((await station.ask.handing.waiting({}))[0]).toHaveProperty('broken')
})

test('a counter without a mark gets one with the next hand-in', async () => {
  const { station, counter } = await aStory()
  const Counter = z.looseObject({ stations: z.record(z.string(), z.looseObject({})) })
  const read = () => Counter.parse(JSON.parse(readFileSync(counter, 'utf8')))
  const { stations, ...file } = read()
  const bare = Object.entries(stations).map(([id, { machine: _, ...place }]) => [id, place])
  writeFileSync(counter, JSON.stringify({ ...file, stations: Object.fromEntries(bare) }))
  expect((await station.ask.handing.waiting({}))[0]).not.toHaveProperty('broken')
  await station.ask.handing.write({ folder: station.stick() })
  expect(read()).toMatchObject({
    stations: { [String(bare[0]?.[0])]: { machine: { mark: expect.any(String) } } },
  })
  expect(readFileSync(counter, 'utf8')).not.toContain('a machine')
})

function missing(): never {
  throw new Error('no bundle on the stick')
}
