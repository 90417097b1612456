import { execFileSync } from 'node:child_process'
import { constants, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { directFlag, readBack } from './read-back.ts'

const nothing = () => undefined

test.for([0, 1, 511, 512, 4_095, 4_096, 65_537, 1_048_576, 1_048_577, 3_000_001])(
  'a file of %i bytes is read whole, and every byte is told',
  async (size) => {
    const path = join(tempFolder(), 'a.jhb')
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) % 251)
    writeFileSync(path, bytes)
    let told = 0
    const found = await readBack(path, (moved) => {
      told += moved
    })
    expect(Buffer.from(found).equals(bytes)).toBe(true)
    expect(told).toBe(size)
  },
)

test('which systems read past their cache', () => {
  expect(directFlag('linux')).toBe(constants.O_DIRECT)
  expect(directFlag('win32')).toBe(0x0200_0000)
  expect(directFlag('darwin')).toBe(0)
})

test('a file system that refuses it is read as usual', async () => {
  const path = join(tempFolder(), 'a.jhb')
  writeFileSync(path, 'abc')
  // No kernel knows how to open a file for reading as a folder: refused, as O_DIRECT is elsewhere.
  const refused = constants.O_DIRECTORY
  await expect(readBack(path, nothing, refused)).rejects.toMatchObject({ code: 'ENOTDIR' })
  expect(new TextDecoder().decode(await readBack(path, nothing, 0))).toBe('abc')
})

test('two at once do not share their memory', async () => {
  const folder = tempFolder()
  const files = Array.from({ length: 6 }, (_, at) => {
    const path = join(folder, `${at}.jhb`)
    writeFileSync(path, Buffer.alloc(2_500_000, at + 1))
    return path
  })
  const found = await Promise.all(files.map((path) => readBack(path, nothing)))
  found.forEach((bytes, at) => {
    expect(bytes.every((byte) => byte === at + 1)).toBe(true)
  })
})

// A disk of its own, of which only the child sees the mount; its bytes are changed below the cache.
const canMount = process.platform === 'linux' && process.getuid?.() === 0

test.runIf(canMount)('what the device has lost is seen although the cache still has it', () => {
  const folder = tempFolder()
  const image = join(folder, 'disk.img')
  writeFileSync(image, Buffer.alloc(8 * 1024 * 1024))
  const program = join(import.meta.dirname, '../testing/reads-back.ts')
  const script = [
    'set -e',
    'mkfs.ext4 -q -F "$1"; mkdir "$2"',
    'device=$(losetup --find --show "$1")',
    'trap \'umount "$2" || true; losetup -d "$device"\' EXIT',
    'mount "$device" "$2"',
    '"$3" "$4" "$2/a.jhb" "$1"',
  ].join('\n')
  const args = [
    '-m',
    'sh',
    '-c',
    script,
    'sh',
    image,
    join(folder, 'at'),
    process.execPath,
    program,
  ]
  const lines = execFileSync('unshare', args, { encoding: 'utf8' }).trim().split('\n')
  expect(lines).toEqual(['cache: as written', 'device: different'])
  expect(readFileSync(image).includes('written by the test')).toBe(false)
})
