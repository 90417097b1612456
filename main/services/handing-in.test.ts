import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFiles } from '#main/files/node-files.ts'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aDistrict, type TestDistrict } from '#main/testing/district.ts'
import { failingFiles } from '#main/testing/failing-files.ts'
import { aStation, passphrase, type Station } from '#main/testing/station.ts'
import { period, school } from '#main/testing/test-store.ts'

async function aReadyStation(): Promise<{ station: Station; district: TestDistrict }> {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  await station.seal('A')
  return { station, district }
}

const write = (station: Station, folder: string) => station.writeAgreeing(folder)

const changeBooks = async (station: Station, value: string) => {
  await station.fill({ op: 'set', form: 'A', field: 'books', value })
  await station.seal('A')
}

test('before a district is joined nothing is packed', async () => {
  const station = await aStation()
  await station.setUp()
  await station.fillAll()
  await station.seal('A')
  const folder = station.stick()
  expect(await askedFault(() => station.ask.handing.write({ folder }))).toBe('district-missing')
  expect(readdirSync(folder)).toEqual([])
})

test('with nothing sealed there is nothing to write', async () => {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  const folder = station.stick()
  expect(await askedFault(() => station.ask.handing.write({ folder }))).toBe('outbox-empty')
})

test('what waits is told before it is written', async () => {
  const { station } = await aReadyStation()
  const [before] = await station.ask.handing.waiting({})
  expect(before).toMatchObject({ school, unconfirmed: [], set_aside: [] })
  expect(before?.unpacked).toHaveLength(2)
  const [written] = await write(station, station.stick())
  expect(await station.ask.handing.waiting({})).toEqual([
    {
      school,
      standing: { is: 'approved' },
      asked: [],
      unpacked: [],
      unconfirmed: [{ bundle: written?.bundle, sequence: 2 }],
      set_aside: [],
    },
  ])
})

test('writing again writes the same files, byte for byte, also on another stick', async () => {
  const { station } = await aReadyStation()
  const [one, other] = [station.stick(), station.stick()]
  const first = await write(station, one)
  const files = () =>
    [one, other].map((stick) =>
      readdirSync(stick).map((name) => [name, readFileSync(join(stick, name), 'base64')]),
    )
  await write(station, other)
  expect((await write(station, one)).map(({ bundle }) => bundle)).toEqual(
    first.map(({ bundle }) => bundle),
  )
  const [onOne, onOther] = files()
  expect(onOne).toEqual(onOther)
})

test('the chain goes on: sequence, previous, and the highest receipt', async () => {
  const { station, district } = await aReadyStation()
  const stick = station.stick()
  const [first] = await write(station, stick)
  await district.answer(stick)
  await station.ask.receiving.apply({ folder: stick })
  await changeBooks(station, '20')
  const next = station.stick()
  await write(station, next)
  const [bundle, ...more] = await district.read(next)
  expect(more).toEqual([])
  expect(bundle?.manifest).toMatchObject({
    sequence: 3,
    previous: first?.bundle,
    highest_receipt: { reply_seq: 2 },
    objects: [{ kind: 'record' }],
  })
})

test('without a receipt every bundle travels again', async () => {
  const { station, district } = await aReadyStation()
  await write(station, station.stick())
  await changeBooks(station, '20')
  const stick = station.stick()
  expect((await write(station, stick)).map(({ sequence }) => sequence)).toEqual([2, 3])
  const chain = (await district.read(stick)).map(({ manifest }) => manifest)
  expect(new Set(chain.map(({ epoch }) => epoch)).size).toBe(1)
})

test('a bundle that the district has lost travels again', async () => {
  const { station, district } = await aReadyStation()
  const stick = station.stick()
  await write(station, stick)
  await district.answer(stick)
  await district.answer(stick, {
    change: {
      ...{ district_epoch: '0000000e', bundles: [], decisions: [] },
      issued_at: '2026-12-01T00:00:00Z',
    },
  })
  await station.ask.receiving.apply({ folder: stick })
  // The request for enrolment and the records: the district has lost both.
  expect(await write(station, station.stick())).toHaveLength(2)
})

test('a copy of the database that is put back begins a new epoch', async () => {
  const { station, district } = await aReadyStation()
  await write(station, station.stick())
  await station.close()
  const database = join(station.folder, 'junheng.db')
  copyFileSync(database, `${database}.old`)
  await reopen(station)
  await changeBooks(station, '20')
  const lost = await write(station, station.stick())
  await station.close()
  copyFileSync(`${database}.old`, database)
  await reopen(station)
  await changeBooks(station, '30')
  const stick = station.stick()
  await write(station, stick)
  const manifests = (await district.read(stick)).map(({ manifest }) => manifest)
  const [old, fresh] = manifests.sort((one) => (one.begins === undefined ? -1 : 1))
  expect(fresh).toMatchObject({ sequence: 1, begins: { last_manifest: expect.any(String) } })
  expect(fresh?.epoch).not.toBe(old?.epoch)
  expect(lost).toHaveLength(2)
})

test('without counter.json a new epoch begins', async () => {
  const { station, district } = await aReadyStation()
  await write(station, station.stick())
  rmSync(join(station.folder, 'counter.json'))
  await changeBooks(station, '20')
  const stick = station.stick()
  await write(station, stick)
  const epochs = (await district.read(stick)).map(({ manifest }) => manifest.epoch)
  expect(new Set(epochs).size).toBe(2)
})

test('a counter.json that cannot be read is workspace-damaged, and nothing leaves', async () => {
  const { station } = await aReadyStation()
  writeFileSync(join(station.folder, 'counter.json'), '{}')
  const folder = station.stick()
  expect(await askedFault(() => station.ask.handing.write({ folder }))).toBe('workspace-damaged')
  expect(readdirSync(folder)).toEqual([])
})

test('a different file under a bundle’s name stays, and is said', async () => {
  const { station } = await aReadyStation()
  const folder = station.stick()
  const [written] = await write(station, folder)
  const path = join(folder, written?.file ?? '')
  writeFileSync(path, 'something else')
  expect(await askedFault(() => station.ask.handing.write({ folder }))).toBe('file-exists')
  expect(readFileSync(path, 'utf8')).toBe('something else')
})

test('whichever call of the stick fails: a fault, the draft unharmed, the next try whole', async () => {
  const { station, district } = await aReadyStation()
  const draft = await station.ask.filling.open({ school, period })
  await station.close()
  for (let at = 1; ; at += 1) {
    const { files, calls } = failingFiles(nodeFiles, { at: at + callsBefore, errno: 'EIO' })
    const shaky = await aStation({ folder: station.folder, fileSystem: files })
    await shaky.ask.workspace.unlock({ passphrase })
    const folder = shaky.stick()
    const code = await askedFault(() => shaky.ask.handing.write({ folder }))
    expect(await shaky.ask.filling.open({ school, period })).toEqual(draft)
    expect(readdirSync(folder).filter((name) => !name.endsWith('.jhb'))).toEqual([])
    if (calls() < at + callsBefore) {
      expect(code).toBe('none')
      break
    }
    expect(['device-error', 'device-gone']).toContain(code)
    await write(shaky, folder)
    expect((await district.read(folder)).length).toBeGreaterThan(0)
    await shaky.close()
  }
})

/** What a start and an unlock ask of the file system: the pack, two looks, and the database. */
const callsBefore = 4

async function reopen(station: Station): Promise<void> {
  await station.restart()
  await station.ask.workspace.unlock({ passphrase })
}
