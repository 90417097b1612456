import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFiles } from '#main/files/node-files.ts'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import { school } from '#main/testing/test-store.ts'

const passphrase = '校长自己的口令 2580'

/** A school with a bundle that the district holds, and one that waits; both on one stick. */
async function aStickWithBundles() {
  const reads: string[] = []
  const fileSystem = {
    ...nodeFiles,
    read: async (path: string) => {
      reads.push(path)
      return nodeFiles.read(path)
    },
  }
  const [station, district] = [await aStation({ fileSystem }), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  await station.seal('A')
  const stick = station.stick()
  const [held] = (await station.ask.handing.write({ folder: stick })).written
  await district.answer(stick)
  await station.ask.receiving.apply({ folder: stick })
  await station.fill({ op: 'set', form: 'A', field: 'books', value: '20' })
  await station.seal('A')
  const [waiting] = (await station.ask.handing.write({ folder: stick })).written
  if (held === undefined || waiting === undefined) throw new Error('nothing was written')
  const look = async () => {
    const { bundles } = await station.ask.handing.look({ folder: stick })
    return Object.fromEntries(bundles.map(({ file, is }) => [file, is]))
  }
  return { station, stick, held: held.file, waiting: waiting.file, look, reads }
}

test('old, waiting, foreign and broken files are told apart; nothing is touched or read in vain', async () => {
  const { stick, held, waiting, look, reads } = await aStickWithBundles()
  expect(await look()).toEqual({ [held]: 'held', [waiting]: 'waiting' })
  const foreign = waiting.replace(/^\d{10}/, '9900000000')
  writeFileSync(join(stick, foreign), 'of another school')
  writeFileSync(join(stick, '照片.jpg'), 'a photo')
  writeFileSync(join(stick, held), readFileSync(join(stick, held)).fill(0, 90, 91))
  const state = () => readdirSync(stick).map((name) => [name, statSync(join(stick, name)).mtimeMs])
  const before = state()
  reads.length = 0
  expect(await look()).toEqual({ [held]: 'differs', [waiting]: 'waiting', [foreign]: 'foreign' })
  expect(state()).toEqual(before)
  expect(reads.sort()).toEqual([join(stick, held), join(stick, waiting)].sort())
})

test('an earlier file of a bundle is told until the signed one is written in its place', async () => {
  const { station, stick, waiting, look } = await aStickWithBundles()
  const { ask } = station
  const { id } = await ask.people.add({ name: '王强', role: 'principal', pin: '2580' })
  await ask.people.enter({ person: id, pin: '2580' })
  await ask.principal.make({ school, passphrase })
  const { records } = await ask.principal.waiting({ school })
  const shown = records.map(({ record }) => record)
  await ask.principal.sign({ school, passphrase, shown })
  expect(await look()).toMatchObject({ [waiting]: 'earlier' })
  await ask.handing.write({ folder: stick })
  expect(await look()).toMatchObject({ [waiting]: 'waiting' })
})

test('a folder that is not there is said', async () => {
  const { station, stick } = await aStickWithBundles()
  const folder = join(stick, 'nowhere')
  expect(await askedFault(() => station.ask.handing.look({ folder }))).toBe('folder-missing')
})
