import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFiles } from '#main/files/node-files.ts'
import { writeDurably } from '#main/files/write-durably.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { withTestDrive } from './test-drive.ts'

test('a drive is there while its folder is, and only it is slow', async () => {
  const folder = tempFolder()
  const path = join(folder, 'U盘')
  const world = { fileSystem: nodeFiles, places: async () => [] }
  const { places, fileSystem } = withTestDrive(world, { path, speed: 10 })
  expect(await places()).toEqual([])
  mkdirSync(path)
  expect(await places()).toMatchObject([{ path, label: 'U盘', removable: true, read_only: false }])
  const took = async (file: string) => {
    const before = performance.now()
    await writeDurably(fileSystem, file, new Uint8Array(4 * 1024))
    return performance.now() - before
  }
  const [slow, fast] = [await took(join(path, 'a')), await took(join(folder, 'a'))]
  expect(slow).toBeGreaterThan(fast)
  renameSync(path, join(folder, 'pulled'))
  expect([await places(), existsSync(path)]).toEqual([[], false])
})
