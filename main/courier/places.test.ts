import { expect, test } from 'vitest'
import { recordedMachine } from '#main/testing/recorded-machine.ts'
import { findPlaces } from './places.ts'

const mounts = '/dev/sdc1 /media/limei/KINGSTON vfat rw 0 0\n'
const stick = {
  path: '/media/limei/KINGSTON',
  label: 'KINGSTON',
  removable: false,
  read_only: false,
}
const linux = { platform: 'linux', files: { '/proc/mounts': mounts } } as const

test('each system is asked in its own way, and every place has its sizes', async () => {
  const space = { free: 4_096, total: 8_192 }
  const spaces = { '/media/limei/KINGSTON': space, '/Volumes/KINGSTON': space, 'E:\\': space }
  const folders = { '/Volumes': ['KINGSTON'] }
  for (const [platform, path] of [
    ['linux', '/media/limei/KINGSTON'],
    ['darwin', '/Volumes/KINGSTON'],
    ['win32', 'E:\\'],
  ] as const) {
    const machine = recordedMachine({ ...linux, platform, folders, spaces })
    expect(await findPlaces(machine)()).toMatchObject([{ path, ...space }])
  }
})

test('a stick that is pulled out meanwhile is shown without its sizes', async () => {
  expect(await findPlaces(recordedMachine(linux))()).toEqual([stick])
})

test('a stick that hangs is shown without its sizes', async () => {
  const machine = recordedMachine(linux)
  const space = () => new Promise<never>(() => undefined)
  const hanging = { ...machine, files: { ...machine.files, space } }
  expect(await findPlaces(hanging)()).toEqual([stick])
})
