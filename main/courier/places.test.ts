import { expect, test } from 'vitest'
import type { FileSystem } from '#main/files/file-system.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import { findPlaces } from './places.ts'

const missing = (): never => {
  throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' })
}
const mounts = [
  'proc /proc proc rw 0 0',
  '/dev/sda1 / ext4 rw 0 0',
  '/dev/sdb1 /run/media/limei/U\\040盘 vfat rw 0 0',
  '/dev/sdc1 /media/limei/KINGSTON vfat rw 0 0',
].join('\n')

const files = (given: Partial<FileSystem>): FileSystem => ({
  ...nodeFiles,
  read: async () => new TextEncoder().encode(mounts),
  list: async () => missing(),
  free: async () => 4_096,
  ...given,
})

test('Linux: what is mounted where desktops mount sticks', async () => {
  expect(await findPlaces(files({}), 'linux', 'limei')()).toEqual([
    { path: '/media/limei/KINGSTON', label: 'KINGSTON', free: 4_096 },
    { path: '/run/media/limei/U 盘', label: 'U 盘', free: 4_096 },
  ])
})

test('macOS: volumes besides the system itself', async () => {
  const volumes = ['KINGSTON', 'Macintosh HD'].map((name) => ({ name, isFile: false }))
  expect(await findPlaces(files({ list: async () => volumes }), 'darwin', 'limei')()).toEqual([
    { path: '/Volumes/KINGSTON', label: 'KINGSTON', free: 4_096 },
  ])
})

test('Windows: drive letters that answer', async () => {
  const free = async (path: string) => (path === 'E:\\' ? 4_096 : missing())
  const places = await findPlaces(files({ free }), 'win32', 'limei')()
  expect(places.map(({ path }) => path)).toEqual(['E:\\'])
})

test('a stick that is pulled out meanwhile is shown without its space', async () => {
  const [place] = await findPlaces(files({ free: async () => missing() }), 'linux', 'limei')()
  expect(place).toEqual({ path: '/media/limei/KINGSTON', label: 'KINGSTON' })
})

test('a system without any of these folders has no places', async () => {
  const nothing = files({ read: async () => missing() })
  expect(await findPlaces(nothing, 'linux', 'limei')()).toEqual([])
  expect(await findPlaces(nothing, 'darwin', 'limei')()).toEqual([])
})
