import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Deps } from '#district/deps.ts'
import { readKeyFile, writeKeyFile } from '#district/keys/key-file.ts'
import { makeWorkingKeys } from '#district/keys/keys.ts'
import { openDistrict } from '#district/open-district.ts'
import { openDeps } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation } from '#district/testing/a-station.ts'
import { failingDisk } from '#district/testing/failing-disk.ts'
import { smallPackBytes } from '#district/testing/small-pack.ts'
import { approve, replyTo, takeIn } from '#district/testing/story.ts'
import { Instant } from '#shared/ids.ts'
import { faultCodeOf, faultOf } from '#shared/testing/faults.ts'
import { makeDistrict } from './making.ts'
import { ensurePack } from './packs.ts'
import { rotateKeys } from './rotating.ts'

const at = Instant.parse('2026-11-23T08:00:00Z')
const random = (count: number) => new Uint8Array(randomBytes(count))
const passphrase = async () => 'eight or more'
const person = { name: '王强', role: 'administrator' } as const

async function anOffice(kind: 'test' | 'real' = 'test') {
  const folder = path.join(await aFolder(), 'district')
  const office = { disk: fs, folder, name: '云溪县教育局', region: '990101', kind }
  const { root, fingerprint } = await makeDistrict({ ...office, at, random, passphrase, person })
  const sheet = root.join(' ')
  const work = async <T>(act: (deps: Deps) => Promise<T>): Promise<T> => {
    const deps = await openDeps(folder)
    try {
      return await act(deps)
    } finally {
      await deps.district.db.destroy()
    }
  }
  const rotate = (change: object = {}) =>
    work(({ district }) =>
      rotateKeys(district, {
        ...{ disk: fs, folder, person, at, random, passphrase, sheet, revoke: false },
        ...change,
      }),
    )
  return { folder, fingerprint, sheet, work, rotate }
}

test.each(['test', 'real'] as const)(
  'a %s office works with new keys, under the same fingerprint',
  async (kind) => {
    const { folder, fingerprint, rotate } = await anOffice(kind)
    const before = await openDistrict(folder, passphrase)
    await before.db.destroy()
    const next = await rotate()
    expect(next).toMatchObject({ serial: 2, root: before.appointed.root })
    expect(next.signing).not.toBe(before.pair.public)
    expect(next).not.toHaveProperty('revoked')
    const after = await openDistrict(folder, passphrase)
    await after.db.destroy()
    expect(after).toMatchObject({ fingerprint, appointed: next, recipient: next.recipient })
    expect(after.identities).toEqual([after.identities[0], ...before.identities])
  },
)

test('what was encrypted to the old keys still opens, and the reply names the new ones', async () => {
  const { work, rotate } = await anOffice()
  const station = await work(async (deps) => {
    await ensurePack(smallPackBytes, deps)
    const made = await aStation(deps.district)
    await takeIn(deps, await made.bundle([]))
    await approve(deps, made)
    return made
  })
  const next = await rotate({ revoke: true })
  expect(next.revoked).toHaveLength(1)
  await work(async (deps) => {
    const first = await station.bundle([])
    const late = await station.bundle([], { sequence: 2, previous: first.id })
    expect(await takeIn(deps, late)).toBe('verified')
    // replyTo opens it as the school does: by the root, through the appointment in it.
    expect(await replyTo(deps, station)).toMatchObject({ chains: [{ through: 2 }] })
  })
})

test('a mistyped sheet and the sheet of another office change nothing', async () => {
  const { folder, sheet, rotate } = await anOffice()
  const other = await anOffice()
  const mistyped = sheet.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))
  expect(await faultOf(() => rotate({ sheet: mistyped }))).toEqual({
    code: 'root-sheet-wrong',
    details: { group: 1 },
  })
  expect(await faultCodeOf(() => rotate({ sheet: other.sheet }))).toBe('root-foreign')
  const district = await openDistrict(folder, passphrase)
  await district.db.destroy()
  expect(district.appointed.serial).toBe(1)
})

test('whichever write fails, the office opens with the old keys or the new ones', async () => {
  const failing = failingDisk('EIO')
  for (let call = 0; call < 6; call += 1) {
    const { folder, rotate } = await anOffice()
    await faultCodeOf(() => rotate({ disk: failing.at(call) }))
    const district = await openDistrict(folder, passphrase)
    await district.db.destroy()
    expect([1, 2]).toContain(district.appointed.serial)
  }
})

test('a real office opens with the passphrase that it had, whatever is typed the second time', async () => {
  const { folder, rotate } = await anOffice('real')
  const answers = ['eight or more', 'eight or nore']
  const typed = async () => answers.shift() ?? 'nothing more'
  expect(await rotate({ passphrase: typed })).toMatchObject({ serial: 2 })
  const district = await openDistrict(folder, passphrase)
  await district.db.destroy()
  expect(district.appointed.serial).toBe(2)
})

test('two rotations at once follow each other, and the office opens afterwards', async () => {
  const { folder, sheet, work } = await anOffice()
  const rotating = { disk: fs, folder, person, at, random, passphrase, sheet, revoke: false }
  await work(({ district }) =>
    Promise.all([rotateKeys(district, rotating), rotateKeys(district, rotating)]),
  )
  const district = await openDistrict(folder, passphrase)
  await district.db.destroy()
  expect(district.appointed.serial).toBe(3)
  expect(district.identities).toHaveLength(3)
})

test('who may not keep the district changes nothing in the key file', async () => {
  const { folder, rotate } = await anOffice()
  const before = await readKeyFile(folder, passphrase)
  const clerk = { name: '李梅', role: 'clerk' }
  expect(await faultCodeOf(() => rotate({ person: clerk }))).toBe('act-refused')
  expect(await readKeyFile(folder, passphrase)).toEqual(before)
})

test('a full key file is refused before it is written, and still opens', async () => {
  const { folder, rotate } = await anOffice()
  const keys = await readKeyFile(folder, passphrase)
  const more = Array.from({ length: 49 }, () => makeWorkingKeys(random))
  const working = [...keys.working, ...(await Promise.all(more))]
  await writeKeyFile(fs, folder, { ...keys, working }, passphrase)
  expect(await faultOf(rotate)).toEqual({ code: 'district-keys-many', details: { limit: 50 } })
  const district = await openDistrict(folder, passphrase)
  await district.db.destroy()
  expect(district.appointed.serial).toBe(1)
})
