import fs, { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '#district/testing/a-folder.ts'
import { failingDisk } from '#district/testing/failing-disk.ts'
import { utf8 } from '#shared/bytes.ts'
import { faultCodeOf, faultOf } from '#shared/testing/faults.ts'
import { writeDurably } from './write.ts'

const bytes = utf8('回复包')

test('a file is there whole, with the rights that were asked', async () => {
  const target = path.join(await aFolder(), 'reply.jhr')
  await writeDurably(fs, target, bytes, 0o600)
  expect(new Uint8Array(await readFile(target))).toEqual(bytes)
  if (process.platform !== 'win32') expect((await stat(target)).mode & 0o777).toBe(0o600)
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'folder-read-only'],
  ['EACCES', 'folder-denied'],
  ['EPERM', 'folder-denied'],
  ['ENODEV', 'device-gone'],
  ['EIO', 'device-error'],
])(
  'whichever call fails with %s, the fault is %s and no partial file stays',
  async (errno, code) => {
    const folder = await aFolder()
    const failing = failingDisk(errno)
    let calls = 0
    for (; ; calls += 1) {
      const target = path.join(folder, `${calls}.jhr`)
      const found = await faultCodeOf(() => writeDurably(failing.at(calls), target, bytes))
      if (found === 'none') break
      expect(found).toBe(code)
    }
    expect(calls).toBeGreaterThan(5)
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([])
  },
)

test('a folder that is not there is named', async () => {
  const target = path.join(await aFolder(), 'gone', 'reply.jhr')
  expect(await faultCodeOf(() => writeDurably(fs, target, bytes))).toBe('folder-missing')
})

test('what an earlier attempt left is replaced, and a link under its name is not followed', async () => {
  const folder = await aFolder()
  const target = path.join(folder, 'reply.jhr')
  await writeFile(`${target}.partial`, 'half')
  await writeDurably(fs, target, bytes)
  const precious = path.join(folder, 'precious')
  await writeFile(precious, 'mine')
  await symlink(precious, `${target}.partial`)
  await writeDurably(fs, target, bytes)
  expect(await readFile(precious, 'utf8')).toBe('mine')
  expect(new Uint8Array(await readFile(target))).toEqual(bytes)
})

test('what reads back otherwise is a fault, and nothing stays of it', async () => {
  const lying = { ...fs, readFile: async () => Buffer.from('something else') }
  const target = path.join(await aFolder(), 'reply.jhr')
  // The one overload of readFile that is used gives a Buffer.
  const disk = lying as unknown as typeof fs
  expect(await faultCodeOf(() => writeDurably(disk, target, bytes))).toBe('copy-differs')
  expect(await readdir(path.dirname(target))).toEqual([])
})

test('a folder under the temporary name is told by its name, and stays', async () => {
  const target = path.join(await aFolder(), 'reply.jhr')
  await mkdir(`${target}.partial`)
  expect(await faultOf(() => writeDurably(fs, target, bytes))).toEqual({
    code: 'file-exists',
    details: { path: `${target}.partial` },
  })
  expect((await stat(`${target}.partial`)).isDirectory()).toBe(true)
})
