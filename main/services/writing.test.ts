import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chooseFolder } from '#main/courier/chosen-folder.ts'
import type { FileSystem } from '#main/files/file-system.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import { insertBundle } from '#main/store/bundles.ts'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation, type Station } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { school, someInstant, testStore } from '#main/testing/test-store.ts'
import type { HandingProgress } from '#shared/contract/handing.ts'
import { Epoch, Sha256 } from '#shared/ids.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { writeEach } from './writing.ts'

/** A station with three bundles to write, and a file system of which each write to a stick is seen. */
async function aStationThatWrites(onWrite: (station: Station, path: string) => Promise<void>) {
  let armed = false
  const watched: FileSystem = {
    ...nodeFiles,
    create: async (path) => {
      const file = await nodeFiles.create(path)
      return {
        ...file,
        write: async (bytes) => {
          if (armed && path.includes('.jhb')) await onWrite(station, path)
          return file.write(bytes)
        },
      }
    },
    readBack: async (path, step) => {
      if (armed && !path.endsWith('.part')) await onWrite(station, path)
      return nodeFiles.readBack(path, step)
    },
  }
  const [station, district] = [await aStation({ fileSystem: watched }), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  for (const books of ['20', '30', '40']) {
    await station.fill({ op: 'set', form: 'A', field: 'books', value: books })
    await station.seal('A')
    await station.ask.handing.write({ folder: station.stick() })
  }
  armed = true
  return { station, district }
}

const copies = async (station: Station) => {
  const lines = await station.ask.proof.records({ school })
  const steps = lines.flatMap((line) => line.steps)
  // Every record of a bundle shows its copies.
  return new Set(steps.flatMap((one) => (one.step === 'copied' ? [`${one.bundle} ${one.at}`] : [])))
    .size
}

test('how far it is: packing, writing, checking, never backwards; nothing before and after', async () => {
  const seen: (HandingProgress | null)[] = []
  const { station } = await aStationThatWrites(async ({ ask }) => {
    seen.push((await ask.handing.progress({})).progress)
  })
  expect(await station.ask.handing.progress({})).toEqual({ progress: null })
  const { written, stopped } = await station.ask.handing.write({ folder: station.stick() })
  expect([written.length, stopped]).toEqual([3, false])
  expect(await station.ask.handing.progress({})).toEqual({ progress: null })
  const total = written.reduce((sum, { bytes }) => sum + bytes, 0)
  const told = seen.filter((one) => one !== null)
  expect(told.map(({ phase }) => phase)).toEqual([
    ...['writing', 'writing', 'writing'],
    ...['checking', 'checking', 'checking'],
  ])
  expect(told.map(({ files }) => files.done)).toEqual([0, 1, 2, 3, 3, 3])
  for (const { files, bytes } of told) {
    expect([files.total, bytes.total]).toEqual([3, total])
    expect(bytes.done).toBeLessThanOrEqual(total)
  }
  const done = told.map(({ bytes }) => bytes.done)
  expect(done.slice(0, 3)).toEqual([...done.slice(0, 3)].sort((one, two) => one - two))
  expect(done[2]).toBeGreaterThan(0)
})

test('a stop in the second file: the first stays, whole and noted; the rest still waits', async () => {
  let writes = 0
  const { station, district } = await aStationThatWrites(async ({ ask }) => {
    writes += 1
    if (writes === 2) await ask.handing.stop({})
  })
  const before = await copies(station)
  const folder = station.stick()
  const { written, stopped, left } = await station.ask.handing.write({ folder })
  expect([written.length, stopped, left]).toEqual([1, true, 2])
  expect(readdirSync(folder)).toEqual(written.map(({ file }) => file))
  expect(await district.read(folder)).toHaveLength(1)
  expect(await copies(station)).toBe(before + 1)
  const [line] = await station.ask.handing.waiting({})
  expect(line?.unconfirmed).toHaveLength(3)
  const again = await station.ask.handing.write({ folder })
  expect([again.written.length, again.stopped]).toEqual([3, false])
  expect(readdirSync(folder)).toHaveLength(3)
})

test('a stop while all is read once more leaves all of it', async () => {
  const { station } = await aStationThatWrites(async ({ ask }, path) => {
    if (!path.endsWith('.part')) await ask.handing.stop({})
  })
  const folder = station.stick()
  const { written, stopped } = await station.ask.handing.write({ folder })
  expect([written.length, stopped]).toEqual([3, true])
  expect(readdirSync(folder)).toHaveLength(3)
})

test('a stick that is smaller than it says is found out when all is read once more', async () => {
  let first = ''
  const { station } = await aStationThatWrites(async (_, path) => {
    if (path.endsWith('.part')) return
    first ||= path
    if (first === path) writeFileSync(path, readFileSync(path).fill(0, 0, 100))
  })
  const before = await copies(station)
  const folder = station.stick()
  expect(await askedFault(() => station.ask.handing.write({ folder }))).toBe('copy-differs')
  expect(readdirSync(folder).map((name) => join(folder, name))).not.toContain(first)
  expect(readdirSync(folder)).toHaveLength(2)
  // What was not read once more is no proof.
  expect(await copies(station)).toBe(before)
})

test('also after a stop: what was written until then is read once more', async () => {
  const folders: string[] = []
  let writes = 0
  const { station } = await aStationThatWrites(async ({ ask }, path) => {
    if (!path.endsWith('.part')) return
    writes += 1
    if (writes !== 2) return
    const [folder = ''] = folders
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.jhb'))) {
      const there = join(folder, name)
      writeFileSync(there, readFileSync(there).fill(0, 0, 100))
    }
    await ask.handing.stop({})
  })
  const before = await copies(station)
  const folder = station.stick()
  folders.push(folder)
  expect(await askedFault(() => station.ask.handing.write({ folder }))).toBe('copy-differs')
  expect(readdirSync(folder)).toEqual([])
  expect(await copies(station)).toBe(before)
})

test('a bundle that has become unreadable meanwhile is told, not left out', async () => {
  const { db } = testStore()
  const line = { id: Sha256.parse('a'.repeat(64)), epoch: Epoch.parse('0000000a'), sequence: 1 }
  const broken = {
    ...line,
    jws: '{}',
    file: new Uint8Array(1),
    fileHash: 'x',
    packedAt: someInstant,
  }
  insertBundle(db, school, broken)
  const folder = await chooseFolder(nodeFiles, tempFolder())
  const course = { tell: () => undefined, signal: new AbortController().signal }
  const kit = { files: nodeFiles, clock: () => someInstant }
  const waiting = [{ school, line: broken }]
  const write = () => writeEach(db, waiting, folder, kit, course)
  expect(await faultCodeOf(write)).toBe('outbox-unreadable')
})

test('a stop when nothing is written is nothing', async () => {
  const { station } = await aStationThatWrites(async () => undefined)
  await station.ask.handing.stop({})
  const { stopped } = await station.ask.handing.write({ folder: station.stick() })
  expect(stopped).toBe(false)
})
