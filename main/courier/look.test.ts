import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileSystem } from '#main/files/file-system.ts'
import { namingFaults } from '#main/files/naming-faults.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import { failingFiles } from '#main/testing/failing-files.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { chooseFolder } from './chosen-folder.ts'
import { type FoundFile, namesIn, readEach } from './look.ts'

const real = namingFaults(nodeFiles)

/** Reads everything in the folder, as one act does. */
async function* look(files: FileSystem, path: string): AsyncGenerator<FoundFile, void, void> {
  const folder = await chooseFolder(files, path)
  yield* readEach(files, folder, await namesIn(files, folder, '.jhr'), 1_000)
}

async function lookAt(folder: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  for await (const one of look(real, folder)) found.push(one)
  return found
}

test('looking finds files with the ending, in order, and touches nothing', async () => {
  const folder = tempFolder()
  for (const name of ['b.jhr', 'a.JHR', '._a.jhr', 'c.txt']) writeFileSync(join(folder, name), name)
  mkdirSync(join(folder, 'folder.jhr'))
  symlinkSync(join(folder, 'c.txt'), join(folder, 'link.jhr'))
  const before = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs)
  expect((await lookAt(folder)).map(({ path }) => path)).toEqual([
    join(folder, 'a.JHR'),
    join(folder, 'b.jhr'),
  ])
  expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs)).toEqual(before)
})

test('a file that is too large stands there with its fault, unread', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'a.jhr'), new Uint8Array(1_001))
  expect(await lookAt(folder)).toMatchObject([{ fault: { code: 'file-too-large' } }])
})

test('a stick that is pulled out while it is read is said to be gone, not its files to be broken', async () => {
  const folder = tempFolder()
  for (const name of 'abc') writeFileSync(join(folder, `${name}.jhr`), name)
  const watched = failingFiles(nodeFiles, { at: Number.MAX_SAFE_INTEGER, errno: 'ENODEV' })
  for await (const _ of look(namingFaults(watched.files), folder));
  expect(watched.calls()).toBeGreaterThan(6)
  for (let at = 2; at <= watched.calls(); at += 1) {
    const pulled = failingFiles(nodeFiles, { at, errno: 'ENODEV', forGood: true })
    const found: string[] = []
    const code = await faultCodeOf(async () => {
      for await (const one of look(namingFaults(pulled.files), folder)) {
        expect('fault' in one).toBe(false)
        found.push(one.path)
      }
    })
    expect([at, code]).toEqual([at, 'device-gone'])
    expect(found.length).toBeLessThan(3)
  }
})

test('one file that was removed meanwhile stands there with its fault', async () => {
  const folder = tempFolder()
  for (const name of 'ab') writeFileSync(join(folder, `${name}.jhr`), name)
  const found: boolean[] = []
  for await (const one of look(real, folder)) {
    found.push('fault' in one)
    rmSync(join(folder, 'b.jhr'), { force: true })
  }
  expect(found).toEqual([false, true])
})

test('a folder that cannot be listed is a fault', async () => {
  const folder = join(tempFolder(), 'nowhere')
  expect(await faultCodeOf(() => lookAt(folder))).toBe('folder-missing')
})
