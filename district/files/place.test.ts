import fs, { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '#district/testing/a-folder.ts'
import { utf8 } from '#shared/bytes.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { placeFile } from './place.ts'

const file = { name: 'a.jhr', bytes: utf8('回复包') }

test('a file is written once, and the same file again is no work', async () => {
  const folder = await aFolder()
  const target = path.join(folder, file.name)
  expect(await placeFile(fs, folder, file)).toEqual({ path: target, state: 'written' })
  expect(await placeFile(fs, folder, file)).toEqual({ path: target, state: 'already' })
  expect(new Uint8Array(await readFile(target))).toEqual(file.bytes)
})

test.each([
  ['other bytes', (target: string) => writeFile(target, '回信包')],
  ['a folder', (target: string) => mkdir(target)],
  ['a link to the same bytes', (target: string) => symlink(`${target}.elsewhere`, target)],
])('under its name stands %s: file-exists', async (_, occupy) => {
  const folder = await aFolder()
  await writeFile(path.join(folder, 'a.jhr.elsewhere'), file.bytes)
  await occupy(path.join(folder, file.name))
  expect(await faultCodeOf(() => placeFile(fs, folder, file))).toBe('file-exists')
})

test('a folder that is not there is named', async () => {
  const folder = path.join(await aFolder(), 'gone')
  expect(await faultCodeOf(() => placeFile(fs, folder, file))).toBe('folder-missing')
})
