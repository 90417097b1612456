import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileSystem } from '#main/files/file-system.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import type { ReadingProgress } from '#shared/contract/handing.ts'
import { createReadings } from './reading-progress.ts'

test('looking and applying tell how far they are, file by file; nothing before and after', async () => {
  const seen: (ReadingProgress | null)[] = []
  const watched: FileSystem = {
    ...nodeFiles,
    read: async (path) => {
      if (path.endsWith('.jhr')) seen.push((await station.ask.receiving.progress({})).progress)
      return nodeFiles.read(path)
    },
  }
  const [station, district] = [await aStation({ fileSystem: watched }), await aDistrict()]
  await station.setUp()
  await station.join(district)
  const folder = station.stick()
  await station.ask.handing.write({ folder }).catch(() => undefined)
  for (const name of ['a', 'b', 'c']) {
    writeFileSync(join(folder, `${name}.jhr`), 'not a reply'.repeat(name.charCodeAt(0)))
  }
  expect(await station.ask.receiving.progress({})).toEqual({ progress: null })
  for (const act of ['look', 'apply'] as const) {
    seen.length = 0
    const { replies } = await station.ask.receiving[act]({ folder })
    expect(replies.map(({ state }) => state)).toEqual(['broken', 'broken', 'broken'])
    const told = seen.filter((one) => one !== null)
    expect(told.map(({ files }) => [files.done, files.total])).toEqual([
      ...[
        [0, 3],
        [1, 3],
        [2, 3],
      ],
    ])
    const total = 11 * (97 + 98 + 99)
    expect(told.map(({ bytes }) => [bytes.done, bytes.total])).toEqual([
      ...[
        [0, total],
        [11 * 97, total],
        [11 * (97 + 98), total],
      ],
    ])
    expect(await station.ask.receiving.progress({})).toEqual({ progress: null })
  }
})

test('of two readings at once the one that began last is told', async () => {
  const readings = createReadings()
  const at = (done: number): ReadingProgress => ({
    files: { done, total: 9 },
    bytes: { done, total: 9 },
  })
  await readings.during(async (tellOne) => {
    tellOne(at(1))
    await readings.during(async (tellOther) => {
      expect(readings.progress()).toBeNull()
      tellOther(at(5))
      tellOne(at(2))
      expect(readings.progress()).toEqual(at(5))
    })
    expect(readings.progress()).toEqual(at(2))
  })
  expect(readings.progress()).toBeNull()
})
