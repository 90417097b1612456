import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordedMachine } from '#main/testing/recorded-machine.ts'
import { macosDrives } from './macos.ts'

const recorded = (name: string) =>
  readFileSync(join(import.meta.dirname, 'recorded', `${name}.plist`), 'utf8')
const stick = recorded('macos-stick')
const change = (from: string, to: string) => {
  expect(stick).toContain(from)
  return stick.replace(from, to)
}
const volumes = ['KINGSTON', 'Macintosh HD', '.timemachine', 'com.apple.TimeMachine.localsnapshots']

test('a stick by the word of diskutil, with its label', async () => {
  const machine = recordedMachine({
    platform: 'darwin',
    folders: { '/Volumes': volumes },
    commands: { '/Volumes/KINGSTON': stick },
  })
  expect(await macosDrives()(machine)).toEqual([
    { path: '/Volumes/KINGSTON', label: 'KINGSTON', removable: true, read_only: false },
  ])
  expect(machine.ran).toEqual(['/usr/sbin/diskutil info -plist /Volumes/KINGSTON'])
})

test('write protection, a second volume of the inner disk, an image, and a share', async () => {
  const at = (name: string, plist: string) =>
    plist.replace('<string>/Volumes/KINGSTON</string>', `<string>/Volumes/${name}</string>`)
  const readOnly = change(
    '<key>WritableVolume</key>\n\t<true/>',
    '<key>WritableVolume</key>\n\t<false/>',
  )
  const image = change('<string>USB</string>', '<string>Disk Image</string>')
  const machine = recordedMachine({
    platform: 'darwin',
    folders: { '/Volumes': ['Data', 'Installer', 'KINGSTON', 'share'] },
    commands: {
      '/Volumes/KINGSTON': readOnly,
      '/Volumes/Installer': at('Installer', image),
      '/Volumes/Data': recorded('macos-inner'),
    },
  })
  expect(await macosDrives()(machine)).toEqual([
    { path: '/Volumes/KINGSTON', label: 'KINGSTON', removable: true, read_only: true },
    { path: '/Volumes/share', label: 'share', removable: false, read_only: false },
  ])
})

test('where diskutil is silent, every volume but the system’s may be a stick', async () => {
  const machine = recordedMachine({ platform: 'darwin', folders: { '/Volumes': volumes } })
  expect(await macosDrives()(machine)).toEqual([
    { path: '/Volumes/KINGSTON', label: 'KINGSTON', removable: false, read_only: false },
  ])
})

test('an answer about another volume, or that is no property list, says nothing', async () => {
  for (const answer of ['Could not find disk: /Volumes/KINGSTON', recorded('macos-inner'), '{}']) {
    const machine = recordedMachine({
      platform: 'darwin',
      folders: { '/Volumes': ['KINGSTON'] },
      commands: { '/Volumes/KINGSTON': answer },
    })
    expect(await macosDrives()(machine)).toMatchObject([{ removable: false }])
  }
})

test('a volume is asked about once, and again when it was pulled out meanwhile', async () => {
  const drives = macosDrives()
  const plugged = { platform: 'darwin', commands: { '/Volumes/KINGSTON': stick } } as const
  const [here, gone, again] = [['KINGSTON'], [], ['KINGSTON']].map((names) =>
    recordedMachine({ ...plugged, folders: { '/Volumes': names } }),
  )
  if (here === undefined || gone === undefined || again === undefined) throw new Error('three')
  await drives(here)
  await drives(here)
  expect(here.ran).toHaveLength(1)
  expect(await drives(gone)).toEqual([])
  await drives(again)
  expect(again.ran).toHaveLength(1)
})

test('a system without /Volumes has no drives', async () => {
  expect(await macosDrives()(recordedMachine({ platform: 'darwin' }))).toEqual([])
})
