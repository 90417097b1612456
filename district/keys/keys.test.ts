import { randomBytes } from 'node:crypto'
import fs, { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '#district/testing/a-folder.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { readKeyFile, writeKeyFile } from './key-file.ts'
import { makeKeys, unwrapKeys, wrapKeys } from './keys.ts'

const random = (count: number) => new Uint8Array(randomBytes(count))
const never = async () => {
  throw new Error('nobody is asked')
}

test("a test district's keys lie open and are their owner's alone", async () => {
  const folder = await aFolder()
  const keys = await makeKeys('test', random)
  const file = await writeKeyFile(fs, folder, keys, never)
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readKeyFile(folder, never)).toEqual(keys)
})

test("a real district's keys open with its passphrase only, and no secret stands in the file", async () => {
  const folder = await aFolder()
  const keys = await makeKeys('real', random)
  const file = await writeKeyFile(fs, folder, keys, async () => '云溪县教育局的口令')
  const text = (await readFile(file)).toString('latin1')
  for (const secret of [...keys.working.flatMap(Object.values), keys.database]) {
    expect(text).not.toContain(secret)
  }
  expect(await readdir(folder)).toEqual(['district-keys.age'])
  expect(await readKeyFile(folder, async () => '云溪县教育局的口令')).toEqual(keys)
  expect(await faultCodeOf(() => readKeyFile(folder, async () => 'something else'))).toBe(
    'district-key-wrong',
  )
})

test('a key file with a changed byte, cut, or of another shape is damaged', async () => {
  const keys = await makeKeys('real', random)
  const wrapped = await wrapKeys(keys, 'eight or more', 10)
  const flipped = wrapped.slice()
  flipped.set([(flipped.at(-1) ?? 0) ^ 1], flipped.length - 1)
  for (const bytes of [flipped, wrapped.slice(0, 40), new Uint8Array()]) {
    const open = () => unwrapKeys(bytes, 'eight or more', 'keys')
    expect(await faultCodeOf(open)).toBe('district-keys-damaged')
  }
  const folder = await aFolder()
  await writeFile(path.join(folder, 'district-keys.json'), '{"format":"junheng.district-keys/3"}')
  expect(await faultCodeOf(() => readKeyFile(folder, never))).toBe('district-keys-damaged')
})

test("a real district's keys in an open file are refused", async () => {
  const folder = await aFolder()
  const keys = await makeKeys('real', random)
  await writeFile(path.join(folder, 'district-keys.json'), JSON.stringify(keys))
  expect(await faultCodeOf(() => readKeyFile(folder, never))).toBe('district-keys-damaged')
})

test('a folder without keys is no district', async () => {
  const folder = await aFolder()
  expect(await faultCodeOf(() => readKeyFile(folder, never))).toBe('district-not-set-up')
})
