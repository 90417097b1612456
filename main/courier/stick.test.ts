import { execFileSync } from 'node:child_process'
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
import type { FileSystem, Step } from '#main/files/file-system.ts'
import { namingFaults } from '#main/files/naming-faults.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import { breakingAfter } from '#main/testing/breaking-after.ts'
import { failingFiles } from '#main/testing/failing-files.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { sha256 } from '#shared/canonical.ts'
import { faultCodeOf, faultOf } from '#shared/testing/faults.ts'
import { chooseFolder } from './chosen-folder.ts'
import { type Delivered, deliver as deliverInto, type Outgoing, verify } from './stick.ts'

const real = namingFaults(nodeFiles)
const bytes = new TextEncoder().encode('上报包'.repeat(1_000))
const file = { name: 'a-1.jhb', bytes }

/** Chooses the folder and delivers, as one act does. */
const deliver = async (
  files: FileSystem,
  folder: string,
  what: Outgoing,
  step: Step = () => undefined,
): Promise<Delivered> => deliverInto(files, await chooseFolder(files, folder), what, step)

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

test.skipIf(process.platform === 'win32').for([
  ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
  ['a folder', (path: string) => mkdirSync(path)],
  ['a device', (path: string) => symlinkSync('/dev/zero', path)],
] as const)('%s under the name is file-exists, and nobody reads it', async ([, put]) => {
  const folder = tempFolder()
  put(join(folder, file.name))
  expect(await faultCodeOf(() => deliver(real, folder, file))).toBe('file-exists')
  expect(readdirSync(folder)).toEqual([file.name])
})

test('a folder under the name of a half is told by the system, and stays', async () => {
  const folder = tempFolder()
  const half = join(folder, `.${file.name}.part`)
  mkdirSync(half)
  const fault = await faultOf(() => deliver(real, folder, file))
  expect(fault).toMatchObject({ code: 'device-error', details: { errno: 'EISDIR' } })
  expect(statSync(half).isDirectory()).toBe(true)
})

const before = new TextEncoder().encode('写出以后才签名'.repeat(900))
const replacing = { ...file, earlier: new Set([await sha256(before)]) }

/** A folder in which the earlier file of the same bundle lies, and a file of somebody else. */
function aFolderWithTheEarlier(): string {
  const folder = tempFolder()
  writeFileSync(join(folder, file.name), before)
  writeFileSync(join(folder, '照片.jpg'), 'a photo')
  return folder
}

const isWhole = (folder: string): 'before' | 'after' | 'neither' => {
  const found = readFileSync(join(folder, file.name))
  return found.equals(before) ? 'before' : found.equals(bytes) ? 'after' : 'neither'
}

test('an earlier file of the same gives its place, and only that', async () => {
  const folder = aFolderWithTheEarlier()
  await deliver(real, folder, replacing)
  expect(isWhole(folder)).toBe('after')
  expect(readFileSync(join(folder, '照片.jpg'), 'utf8')).toBe('a photo')
  const changed = Buffer.from(before).fill(0, 7, 8)
  writeFileSync(join(folder, file.name), changed)
  expect(await faultCodeOf(() => deliver(real, folder, replacing))).toBe('file-exists')
  expect(readFileSync(join(folder, file.name)).equals(changed)).toBe(true)
})

test('a file that is larger than any of ours is foreign without being read', async () => {
  const folder = aFolderWithTheEarlier()
  const huge: FileSystem = {
    ...nodeFiles,
    size: async () => 2 ** 40,
    read: async () => {
      throw new Error('read all the same')
    },
  }
  expect(await faultCodeOf(() => deliver(huge, folder, replacing))).toBe('file-exists')
})

test('the earlier file stays until the new one is proved: any call fails, for once or for good', async () => {
  for (const forGood of [false, true]) {
    for (let at = 1; ; at += 1) {
      const folder = aFolderWithTheEarlier()
      const { files, calls } = failingFiles(nodeFiles, { at, errno: 'EIO', forGood })
      await faultCodeOf(() => deliver(namingFaults(files), folder, replacing))
      expect(['before', 'after']).toContain(isWhole(folder))
      if (calls() < at) break
      // Nobody is left to remove a hidden part of a stick that was pulled out.
      const left = readdirSync(folder).filter((name) => !name.endsWith('.part'))
      expect(left.sort()).toEqual([file.name, '照片.jpg'].sort())
    }
  }
})

test('the earlier file stays when the new one is read back otherwise, or a person stops', async () => {
  const lying: FileSystem = {
    ...nodeFiles,
    readBack: async (path, step) => (await nodeFiles.readBack(path, step)).fill(0, 100, 101),
  }
  const folder = aFolderWithTheEarlier()
  expect(await faultCodeOf(() => deliver(lying, folder, replacing))).toBe('copy-differs')
  const stop = new Error('stopped on purpose')
  const stopping: Step = (moved) => {
    if (moved > 0) throw stop
  }
  await expect(deliver(real, folder, replacing, stopping)).rejects.toBe(stop)
  expect([isWhole(folder), readdirSync(folder).length]).toEqual(['before', 2])
})

test('a leftover of an earlier attempt does not stand in the way', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, '.a-1.jhb.part'), 'half')
  await deliver(real, folder, file)
  expect(readdirSync(folder)).toEqual(['a-1.jhb'])
})

test('too little space is said before anything is written', async () => {
  const folder = tempFolder()
  const small: FileSystem = { ...nodeFiles, space: async () => ({ free: 1_000, total: 2_000 }) }
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
  const lying: FileSystem = {
    ...nodeFiles,
    readBack: async (path, step) => (await nodeFiles.readBack(path, step)).fill(0, 100, 101),
  }
  expect(await faultOf(() => deliver(lying, folder, file))).toMatchObject({
    code: 'copy-differs',
    details: { path: join(folder, file.name), removed: true },
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a broken file that cannot be removed is not said to be removed', async () => {
  const folder = tempFolder()
  const stuck: FileSystem = {
    ...nodeFiles,
    readBack: async () => new Uint8Array(bytes.length),
    remove: async () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' })
    },
  }
  expect(await faultOf(() => deliver(namingFaults(stuck), folder, file))).toMatchObject({
    code: 'copy-differs',
    details: { removed: false },
  })
})

test('a stick that is smaller than it says: the last file lies over the first, which is told', async () => {
  const folder = tempFolder()
  const chosen = await chooseFolder(real, folder)
  const first = await deliver(real, folder, file)
  const second = await deliver(real, folder, { name: 'a-2.jhb', bytes: bytes.subarray(5) })
  await verify(real, chosen, [first, second], () => undefined)
  writeFileSync(first.path, readFileSync(second.path))
  expect(await faultOf(() => verify(real, chosen, [first, second], () => undefined))).toMatchObject(
    { code: 'copy-differs', details: { path: first.path, removed: true } },
  )
  expect(readdirSync(folder)).toEqual(['a-2.jhb'])
})

test('a step tells of every byte, written and read back; a stop leaves nothing half written', async () => {
  const large = { name: 'large.jhb', bytes: new Uint8Array(9 * 1024 * 1024).fill(7) }
  const steps: number[] = []
  await deliver(real, tempFolder(), large, (moved) => steps.push(moved))
  expect(steps.reduce((sum, one) => sum + one, 0)).toBe(2 * large.bytes.length)
  expect(steps.length).toBeGreaterThan(6)
  const stop = new Error('stopped on purpose')
  for (let at = 1; at <= steps.length; at += 1) {
    const folder = tempFolder()
    let left = at
    const stopping: Step = () => {
      left -= 1
      if (left === 0) throw stop
    }
    await expect(deliver(real, folder, large, stopping)).rejects.toBe(stop)
    expect(readdirSync(folder)).toEqual([])
  }
})

const expected = {
  ENOSPC: 'disk-full',
  EROFS: 'folder-read-only',
  EACCES: 'folder-denied',
  EPERM: 'folder-denied',
  ENOENT: 'folder-missing',
  ENODEV: 'device-gone',
  EIO: 'device-error',
} as const

test.for(Object.entries(expected))(
  '%s at any call is %s, and nothing partial is left',
  async ([errno, code]) => {
    const folder = tempFolder()
    const seen = new Set<string>()
    for (let at = 1; ; at += 1) {
      const { files, calls } = failingFiles(nodeFiles, { at, errno })
      const found = await faultCodeOf(() => deliver(namingFaults(files), folder, file))
      if (calls() < at) {
        expect(found).toBe('none')
        break
      }
      if (found === 'none') {
        // Nobody may list the folder, but write: nothing is wrong with that.
        expect(code).toBe('folder-denied')
        rmSync(join(folder, file.name))
        continue
      }
      // The folder itself did not answer once, when it was asked whether it is still there.
      expect([code, 'device-gone']).toContain(found)
      seen.add(found)
      expect(readdirSync(folder)).toEqual([])
    }
    expect(seen).toContain(code)
    expect(readdirSync(folder)).toEqual([file.name])
  },
)

test.for(['ENODEV', 'EIO', 'ENOENT', 'ESTALE'])(
  'a stick that is pulled out at any call (%s) is device-gone, and leaves no file that is not whole',
  async (errno) => {
    for (let at = 2; ; at += 1) {
      const folder = tempFolder()
      const { files, calls } = failingFiles(nodeFiles, { at, errno, forGood: true })
      const code = await faultCodeOf(() => deliver(namingFaults(files), folder, file))
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.jhb'))) {
        expect(new Uint8Array(readFileSync(join(folder, name)))).toEqual(bytes)
      }
      if (calls() < at) break
      expect([at, code]).toEqual([at, 'device-gone'])
    }
  },
)

test('the empty mount place of a stick that was pulled out is not written into', async () => {
  const folder = tempFolder()
  let looks = 0
  const swapped: FileSystem = {
    ...nodeFiles,
    device: async (path) => {
      looks += 1
      return (await nodeFiles.device(path)) + (looks > 1 ? 1 : 0)
    },
  }
  expect(await faultCodeOf(() => deliver(namingFaults(swapped), folder, file))).toBe('device-gone')
  expect(readdirSync(folder)).toEqual([])
})

test('interrupted after any byte, by a fault or by a power cut: the whole file or none', async () => {
  const small = { name: 'a.jhb', bytes: bytes.subarray(0, 211) }
  for (let most = 0; most <= small.bytes.length; most += 1) {
    for (const forGood of [false, true]) {
      const folder = tempFolder()
      const files = namingFaults(breakingAfter(nodeFiles, { most, errno: 'EIO', forGood }))
      const code = await faultCodeOf(() => deliver(files, folder, small))
      const isWhole = most === small.bytes.length
      expect([most, code]).toEqual([
        most,
        isWhole ? 'none' : forGood ? 'device-gone' : 'device-error',
      ])
      // After a power cut a hidden part may be left, which the next try replaces.
      const names = readdirSync(folder).filter((name) => !name.endsWith('.part'))
      expect(names).toEqual(isWhole ? [small.name] : [])
      await deliver(real, folder, small)
      expect(readdirSync(folder)).toEqual([small.name])
      expect(new Uint8Array(readFileSync(join(folder, small.name)))).toEqual(small.bytes)
    }
  }
})
