import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileSystem } from '#main/files/file-system.ts'
import { namingFaults } from '#main/files/naming-faults.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import { failingFiles } from '#main/testing/failing-files.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { faultCodeOf, faultOf } from '#shared/testing/faults.ts'
import { deliver, type FoundFile, look } from './stick.ts'

const real = namingFaults(nodeFiles)
const bytes = new TextEncoder().encode('上报包'.repeat(1_000))
const file = { name: 'a-1.jhb', bytes }

test('the file lies in the folder, byte for byte, and its hash is told', async () => {
  const folder = tempFolder()
  const delivered = await deliver(real, folder, file)
  expect(delivered).toMatchObject({ path: join(folder, 'a-1.jhb'), bytes: bytes.length })
  expect(delivered.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(new Uint8Array(readFileSync(delivered.path))).toEqual(bytes)
  expect(readdirSync(folder)).toEqual(['a-1.jhb'])
})

test('the same file again is no work', async () => {
  const folder = tempFolder()
  const first = await deliver(real, folder, file)
  const { mtimeMs, ino } = statSync(first.path)
  expect(await deliver(real, folder, file)).toEqual(first)
  expect(statSync(first.path)).toMatchObject({ mtimeMs, ino })
})

test.for([
  ['of another size', new Uint8Array([1, 2, 3])],
  ['of the same size', new Uint8Array(bytes.length)],
] as const)('a different file %s under the name is file-exists and stays', async ([, other]) => {
  const folder = tempFolder()
  writeFileSync(join(folder, file.name), other)
  expect(await faultCodeOf(() => deliver(real, folder, file))).toBe('file-exists')
  expect(new Uint8Array(readFileSync(join(folder, file.name)))).toEqual(other)
})

test('a leftover of an earlier attempt does not stand in the way', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, '.a-1.jhb.part'), 'half')
  await deliver(real, folder, file)
  expect(readdirSync(folder)).toEqual(['a-1.jhb'])
})

test('too little space is said before anything is written', async () => {
  const folder = tempFolder()
  const small: FileSystem = { ...nodeFiles, free: async () => 1_000 }
  expect(await faultOf(() => deliver(small, folder, file))).toMatchObject({
    code: 'disk-full',
    details: { path: folder, free: 1_000 },
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that is not there is folder-missing', async () => {
  const folder = join(tempFolder(), 'nowhere')
  expect(await faultCodeOf(() => deliver(real, folder, file))).toBe('folder-missing')
})

test('a device that gives back other bytes is copy-differs, and the file is removed', async () => {
  const folder = tempFolder()
  let reads = 0
  const flaky: FileSystem = {
    ...nodeFiles,
    read: async (path) => {
      reads += 1
      const found = new Uint8Array(await nodeFiles.read(path))
      return reads === 2 ? found.fill(0, 100, 101) : found
    },
  }
  expect(await faultCodeOf(() => deliver(flaky, folder, file))).toBe('copy-differs')
  expect(readdirSync(folder)).toEqual([])
})

const expected = {
  ENOSPC: 'disk-full',
  EROFS: 'folder-read-only',
  EACCES: 'folder-read-only',
  ENOENT: 'folder-missing',
  ENODEV: 'device-gone',
  EIO: 'device-error',
} as const

test.for(Object.entries(expected))(
  '%s at any call is %s, and nothing partial is left',
  async ([errno, code]) => {
    const folder = tempFolder()
    for (let at = 1; ; at += 1) {
      const { files, calls } = failingFiles(nodeFiles, { at, errno })
      const found = await faultCodeOf(() => deliver(namingFaults(files), folder, file))
      if (calls() < at) {
        expect(found).toBe('none')
        break
      }
      expect(found).toBe(code)
      expect(readdirSync(folder)).toEqual([])
    }
    expect(readdirSync(folder)).toEqual([file.name])
  },
)

test('a stick that is pulled out at any call leaves no file that looks like a bundle and is not', async () => {
  for (let at = 1; ; at += 1) {
    const folder = tempFolder()
    const { files, calls } = failingFiles(nodeFiles, { at, errno: 'ENODEV', forGood: true })
    const code = await faultCodeOf(() => deliver(namingFaults(files), folder, file))
    const bundles = readdirSync(folder).filter((name) => name.endsWith('.jhb'))
    for (const name of bundles) {
      expect(new Uint8Array(readFileSync(join(folder, name)))).toEqual(bytes)
    }
    if (calls() < at) break
    expect(code).toBe('device-gone')
  }
})

const all = { ending: '.jhr', count: 3, bytes: 1_000 }

async function lookAt(folder: string, limits = all): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  for await (const one of look(real, folder, limits)) found.push(one)
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

test('only so many files are looked at', async () => {
  const folder = tempFolder()
  for (const name of 'abcdef') writeFileSync(join(folder, `${name}.jhr`), name)
  expect(await lookAt(folder)).toHaveLength(3)
})

test('a stick that is pulled out while it is read is said to be gone, not its files to be broken', async () => {
  const folder = tempFolder()
  for (const name of 'abc') writeFileSync(join(folder, `${name}.jhr`), name)
  const watched = failingFiles(nodeFiles, { at: Number.MAX_SAFE_INTEGER, errno: 'ENODEV' })
  for await (const _ of look(namingFaults(watched.files), folder, all));
  expect(watched.calls()).toBeGreaterThan(6)
  for (let at = 1; at <= watched.calls(); at += 1) {
    const pulled = failingFiles(nodeFiles, { at, errno: 'ENODEV', forGood: true })
    const found: string[] = []
    const code = await faultCodeOf(async () => {
      for await (const one of look(namingFaults(pulled.files), folder, all)) {
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
  for await (const one of look(real, folder, all)) {
    found.push('fault' in one)
    rmSync(join(folder, 'b.jhr'), { force: true })
  }
  expect(found).toEqual([false, true])
})

test('a folder that cannot be listed is a fault', async () => {
  const folder = join(tempFolder(), 'nowhere')
  expect(await faultCodeOf(() => lookAt(folder))).toBe('folder-missing')
})
