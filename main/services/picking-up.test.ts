import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFiles } from '#main/files/node-files.ts'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import type { Place } from '#shared/contract/handing.ts'

/** A station that has handed in, and a drive that can be plugged in and pulled out. */
async function aStationWithADrive() {
  const plugged = new Set<string>()
  const reads: string[] = []
  const place = (path: string): Place => ({ path, label: 'U', removable: true, read_only: false })
  const files = {
    ...nodeFiles,
    read: async (path: string) => {
      reads.push(path)
      return nodeFiles.read(path)
    },
  }
  const places = async () => [...plugged].map(place)
  const [station, district] = [await aStation({ places, fileSystem: files }), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  await station.seal('A')
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  const pickUp = async (folder?: string) =>
    (await station.ask.receiving.pickUp(folder === undefined ? {} : { folder })).arrivals
  return { station, district, stick, plugged, pickUp, reads }
}

test('a stick that is plugged in is looked at, once; what is new is applied and told', async () => {
  const { station, district, stick, plugged, pickUp, reads } = await aStationWithADrive()
  await district.answer(stick)
  expect(await pickUp()).toEqual([])
  plugged.add(stick)
  expect(await pickUp()).toMatchObject([
    { no: 1, folder: stick, applied: 1, replies: [{ state: 'applied' }] },
  ])
  const { replies } = await station.ask.receiving.look({ folder: stick })
  expect(replies).toMatchObject([{ state: 'applied' }])
  reads.length = 0
  expect(await pickUp()).toHaveLength(1)
  expect(reads).toEqual([])
})

test('nothing on the stick is touched, and files of others are not even read', async () => {
  const { district, stick, plugged, pickUp, reads } = await aStationWithADrive()
  const name = await district.answer(stick)
  const foreign = name.replace(/^\d{10}/, '9900000000')
  writeFileSync(join(stick, foreign), 'for somebody else')
  writeFileSync(join(stick, '照片.jpg'), 'a photo')
  const state = () =>
    readdirSync(stick).map((one) => [
      ...[one, statSync(join(stick, one)).mtimeMs],
      readFileSync(join(stick, one), 'base64'),
    ])
  const before = state()
  plugged.add(stick)
  reads.length = 0
  await pickUp()
  expect(state()).toEqual(before)
  expect(reads).toEqual([join(stick, name)])
})

test('a reply that comes later, also after the stick was elsewhere, is told as one more', async () => {
  const { district, stick, plugged, pickUp } = await aStationWithADrive()
  await district.answer(stick)
  plugged.add(stick)
  await pickUp()
  plugged.delete(stick)
  await pickUp()
  await district.answer(stick)
  plugged.add(stick)
  expect((await pickUp()).map(({ no, applied }) => [no, applied])).toEqual([
    [1, 1],
    [2, 1],
  ])
})

test('a reply of ours that is broken is told, with its fault', async () => {
  const { district, stick, plugged, pickUp } = await aStationWithADrive()
  const path = join(stick, await district.answer(stick))
  writeFileSync(path, readFileSync(path).subarray(0, 300))
  plugged.add(stick)
  expect(await pickUp()).toMatchObject([
    { applied: 0, replies: [{ state: 'broken', fault: { code: 'file-tampered' } }] },
  ])
})

test('a reply that was seen half copied is taken when it is whole', async () => {
  const { district, stick, plugged, pickUp } = await aStationWithADrive()
  const path = join(stick, await district.answer(stick))
  const whole = readFileSync(path)
  writeFileSync(path, whole.subarray(0, 200))
  plugged.add(stick)
  expect(await pickUp()).toMatchObject([{ applied: 0, replies: [{ state: 'broken' }] }])
  writeFileSync(path, whole)
  expect(await pickUp()).toMatchObject([{ applied: 0 }, { applied: 1 }])
})

test('a drive that does not answer is no fault, and is looked at again', async () => {
  const { district, stick, plugged, pickUp } = await aStationWithADrive()
  const gone = `${stick}-gone`
  plugged.add(gone).add(stick)
  await district.answer(stick)
  expect(await pickUp()).toMatchObject([{ folder: stick }])
})

test('a folder that was just written to is looked at, and its faults are told', async () => {
  const { station, district, stick, pickUp } = await aStationWithADrive()
  await district.answer(stick)
  expect(await pickUp(stick)).toMatchObject([{ folder: stick, applied: 1 }])
  rmSync(stick, { recursive: true })
  const folder = stick
  expect(await askedFault(() => station.ask.receiving.pickUp({ folder }))).toBe('folder-missing')
})

test('while the workspace is locked nothing is looked at', async () => {
  const { station, district, stick, plugged } = await aStationWithADrive()
  await district.answer(stick)
  plugged.add(stick)
  await station.ask.workspace.lock({})
  expect(await askedFault(() => station.ask.receiving.pickUp({}))).toBe('workspace-locked')
})

test('before a district is joined there is nothing to pick up', async () => {
  const stick = import.meta.dirname
  const places = async () => [{ path: stick, label: 'U', removable: true, read_only: false }]
  const station = await aStation({ places })
  await station.setUp()
  expect(await station.ask.receiving.pickUp({})).toEqual({ arrivals: [] })
})
