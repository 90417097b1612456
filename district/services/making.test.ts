import { randomBytes } from 'node:crypto'
import fs, { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readRoot } from '#district/keys/root.ts'
import { openDistrict } from '#district/open-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { failingDisk } from '#district/testing/failing-disk.ts'
import { Instant } from '#shared/ids.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { openAppointment } from '#shared/trust/appoint.ts'
import { makeDistrict } from './making.ts'

const making = (folder: string, kind: 'test' | 'real' = 'test') => ({
  ...{ disk: fs, folder, name: '云溪县教育局', region: '990101', kind },
  at: Instant.parse('2026-11-23T08:00:00Z'),
  random: (count: number) => new Uint8Array(randomBytes(count)),
  passphrase: async () => 'eight or more',
  person: { name: '王强', role: 'administrator' } as const,
})

test.each(['test', 'real'] as const)(
  'a %s district opens, and its root has appointed its keys',
  async (kind) => {
    const folder = path.join(await aFolder(), 'new', 'district')
    const { fingerprint, root, files } = await makeDistrict(making(folder, kind))
    const district = await openDistrict(folder, async () => 'eight or more')
    expect(district).toMatchObject({ kind, name: '云溪县教育局', fingerprint })
    const { pair } = await readRoot(root.join('-').toLowerCase())
    expect(await openAppointment(district.appointment, pair.public)).toMatchObject({
      ...{ serial: 1, signing: district.pair.public, recipient: district.recipient },
    })
    // The root's secret is on paper only.
    for (const file of Object.values(files)) {
      const text = (await readFile(file)).toString('latin1')
      expect(text).not.toContain(root[0])
      expect(text).not.toContain(Buffer.from(pair.seed).toString('hex'))
    }
    await district.db.destroy()
    if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o077).toBe(0)
  },
)

test('an empty folder becomes a district; one that holds anything is left alone', async () => {
  const folder = path.join(await aFolder(), 'district')
  await mkdir(folder)
  await makeDistrict(making(folder))
  const before = await readdir(folder)
  expect(await faultCodeOf(() => makeDistrict(making(folder)))).toBe('district-exists')
  expect(await readdir(folder)).toEqual(before)
})

test('whichever write fails, nothing half-made stays', async () => {
  const parent = await aFolder()
  const folder = path.join(parent, 'district')
  const failing = failingDisk('ENOSPC')
  for (let call = 0; call < 6; call += 1) {
    const disk = failing.at(call)
    expect(await faultCodeOf(() => makeDistrict({ ...making(folder), disk }))).toBe('disk-full')
    expect(await readdir(parent)).toEqual([])
  }
})

test('keys without their store, or with another one, are refused', async () => {
  const folder = path.join(await aFolder(), 'district')
  const other = path.join(await aFolder(), 'district')
  const { files } = await makeDistrict(making(folder))
  await fs.rm(files.store)
  const open = () => openDistrict(folder, async () => 'eight or more')
  expect(await faultCodeOf(open)).toBe('store-damaged')
  expect(await readdir(folder)).not.toContain('district.db')
  const { files: others } = await makeDistrict(making(other))
  await writeFile(files.store, await readFile(others.store))
  expect(await faultCodeOf(open)).toBe('store-damaged')
})
