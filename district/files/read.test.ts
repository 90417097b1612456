import { mkdir, open, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '#district/testing/a-folder.ts'
import { limits } from '#shared/bundle/limits.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { bundlesAt } from './look.ts'
import { readFileOf } from './read.ts'

const read = (file: string) => readFileOf(file, limits.bundleBytes)
const codeOf = async (file: string) => {
  const met = await read(file)
  return 'fault' in met ? met.fault.code : 'none'
}

test('a plain file comes with its bytes', async () => {
  const file = path.join(await aFolder(), 'a.jhb')
  await writeFile(file, 'abc')
  const met = await read(file)
  expect(met).toMatchObject({ name: 'a.jhb', size: 3 })
  expect('bytes' in met && Buffer.from(met.bytes).toString()).toBe('abc')
})

test('a folder, a link and nothing at all are told apart and not opened', async () => {
  const folder = await aFolder()
  await mkdir(path.join(folder, 'folder.jhb'))
  await writeFile(path.join(folder, 'target'), 'secret')
  await symlink(path.join(folder, 'target'), path.join(folder, 'link.jhb'))
  expect(await codeOf(path.join(folder, 'folder.jhb'))).toBe('file-not-plain')
  expect(await codeOf(path.join(folder, 'link.jhb'))).toBe('file-not-plain')
  expect(await codeOf(path.join(folder, 'none.jhb'))).toBe('file-unreadable')
})

test.skipIf(process.platform === 'win32')('a device is not opened', async () => {
  expect(await codeOf('/dev/zero')).toBe('file-not-plain')
})

test('a file of 1 GiB is refused by its size, without reading it', async () => {
  const file = path.join(await aFolder(), 'huge.jhb')
  const handle = await open(file, 'w')
  await handle.truncate(1024 ** 3)
  await handle.close()
  const before = process.memoryUsage().rss
  expect(await codeOf(file)).toBe('file-too-large')
  expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 ** 2)
})

test('a folder gives its bundles by name, a file itself, and nothing a fault', async () => {
  const folder = await aFolder()
  for (const name of ['b.jhb', 'a.JHB', 'reply.jhr', 'notes.txt']) {
    await writeFile(path.join(folder, name), '')
  }
  const names = (files: readonly string[]) => files.map((file) => path.basename(file))
  expect(names(await bundlesAt(folder))).toEqual(['a.JHB', 'b.jhb'])
  expect(names(await bundlesAt(path.join(folder, 'notes.txt')))).toEqual(['notes.txt'])
  expect(await faultCodeOf(() => bundlesAt(path.join(folder, 'gone')))).toBe('folder-missing')
})
