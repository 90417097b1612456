import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { breakingAfter } from '#main/testing/breaking-after.ts'
import { failingFiles } from '#main/testing/failing-files.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import type { FileSystem } from './file-system.ts'
import { namingFaults } from './naming-faults.ts'
import { nodeFiles } from './node-files.ts'
import { writeDurably } from './write-durably.ts'

const bytes = new TextEncoder().encode('新的内容'.repeat(100))

test('the file has the bytes, and nothing else is left', async () => {
  const folder = tempFolder()
  await writeDurably(nodeFiles, join(folder, 'a.json'), bytes)
  expect(new Uint8Array(readFileSync(join(folder, 'a.json')))).toEqual(bytes)
  expect(readdirSync(folder)).toEqual(['a.json'])
})

test('short writes are continued', async () => {
  const path = join(tempFolder(), 'a.json')
  const slow: FileSystem = {
    ...nodeFiles,
    create: async (name) => {
      const file = await nodeFiles.create(name)
      return { ...file, write: (part) => file.write(part.subarray(0, 7)) }
    },
  }
  await writeDurably(slow, path, bytes)
  expect(new Uint8Array(readFileSync(path))).toEqual(bytes)
})

test('whichever call fails, the file is whole, old or new, and nothing half written is left', async () => {
  const folder = tempFolder()
  const path = join(folder, 'a.json')
  const old = new TextEncoder().encode('旧的内容')
  for (let at = 1; ; at += 1) {
    writeFileSync(path, old)
    const { files, calls } = failingFiles(nodeFiles, { at, errno: 'EIO' })
    const code = await faultCodeOf(() => writeDurably(namingFaults(files), path, bytes))
    expect(readdirSync(folder)).toEqual(['a.json'])
    const found = new Uint8Array(readFileSync(path))
    expect([old, bytes].some((whole) => Buffer.from(whole).equals(found))).toBe(true)
    if (calls() < at) {
      expect(code).toBe('none')
      break
    }
    expect(code).toBe('device-error')
  }
})

test('interrupted after any byte the old file stays whole', async () => {
  const folder = tempFolder()
  const path = join(folder, 'a.json')
  const old = new TextEncoder().encode('旧的内容')
  writeFileSync(path, old)
  const small = bytes.subarray(0, 150)
  for (let most = 0; most < small.length; most += 1) {
    const forGood = most % 2 === 0
    const files = breakingAfter(nodeFiles, { most, errno: 'EIO', forGood })
    expect(await faultCodeOf(() => writeDurably(namingFaults(files), path, small))).toBe(
      'device-error',
    )
    expect(new Uint8Array(readFileSync(path))).toEqual(old)
  }
})

test('a device that returns other bytes than it was given is copy-differs', async () => {
  const folder = tempFolder()
  const lying: FileSystem = {
    ...nodeFiles,
    readBack: async () => new Uint8Array(bytes.length),
  }
  const path = join(folder, 'a.json')
  expect(await faultCodeOf(() => writeDurably(lying, path, bytes))).toBe('copy-differs')
  expect(readdirSync(folder)).toEqual([])
})

test('a link that waits under the temporary name is not followed', async () => {
  const folder = tempFolder()
  const elsewhere = join(folder, 'elsewhere')
  writeFileSync(elsewhere, 'precious')
  symlinkSync(elsewhere, join(folder, '.a.jhb.part'))
  await writeDurably(nodeFiles, join(folder, 'a.jhb'), bytes)
  expect(readFileSync(elsewhere, 'utf8')).toBe('precious')
  expect(new Uint8Array(readFileSync(join(folder, 'a.jhb')))).toEqual(bytes)
})
