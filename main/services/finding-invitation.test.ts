import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askedFaultData } from '#main/testing/asked-fault.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { Instant } from '#shared/ids.ts'
import { openInvitation } from '#shared/reply/invite.ts'
import { shortCode } from '#shared/reply/short-code.ts'

const drive = (path: string) => ({
  ...{ path, label: '移动磁盘', removable: true, read_only: false },
})

/** Two sticks: one with junk and other invitations, one with the invitation under a strange name. */
async function twoSticks() {
  const district = await aDistrict()
  const [one, two] = ['one', 'two'].map((name) => join(tempFolder(), name)) as [string, string]
  for (const path of [one, two]) mkdirSync(path)
  writeFileSync(join(one, 'aaa.jhi'), 'no invitation')
  mkdirSync(join(one, 'folder.jhi'))
  const other = await district.invite({ secret: '0'.repeat(32) })
  writeFileSync(join(one, 'b.jhi'), Buffer.from(other.file, 'base64'))
  const { file } = await district.invite()
  writeFileSync(join(two, '给青石镇的.jhi'), Buffer.from(file, 'base64'))
  const { hash } = await openInvitation(new Uint8Array(Buffer.from(file, 'base64')))
  return { one, two, file, code: shortCode(hash) }
}

test('the code finds its invitation on any stick, whatever the file is called, however it is typed', async () => {
  const { one, two, file, code } = await twoSticks()
  const station = await aStation({ places: async () => [one, two].map(drive) })
  await station.setUp()
  const typed = ` ${code.toLowerCase().replace('-', ' ')} `
  const found = await station.ask.district.find({ code: typed })
  expect(found).toEqual({ name: '给青石镇的.jhi', folder: two, file })
  expect(await station.ask.district.inspect({ file: found.file })).toMatchObject({ code })
  expect(await station.ask.district.find({ code, folder: two })).toEqual(found)
})

test('none, a code that can be none, and a stick that is gone are told apart', async () => {
  const { one, two, code } = await twoSticks()
  const gone = drive(join(two, 'pulled out'))
  const station = await aStation({ places: async () => [gone, drive(one)] })
  await station.setUp()
  const find = (input: { code: string; folder?: string }) =>
    askedFaultData(() => station.ask.district.find(input))
  expect(await find({ code })).toEqual({
    code: 'invitation-not-found',
    details: { code, places: 1 },
  })
  expect(await find({ code: 'K7Q' })).toMatchObject({ code: 'short-code-wrong' })
  expect(await find({ code, folder: gone.path })).toMatchObject({ code: 'folder-missing' })
})

test('an invitation whose day is over is refused, by this clock or by what the district has signed', async () => {
  const district = await aDistrict()
  const invitation = await district.invite({ until: '2026-12-31' })
  const at = async (instant: string) => {
    const station = await aStation({ clock: () => Instant.parse(instant) })
    await station.setUp()
    return station.ask.district.accept(invitation)
  }
  const over = { until: '2026-12-31', today: '2027-01-01' }
  expect(await askedFaultData(() => at('2026-12-31T16:00:00Z'))).toEqual({
    code: 'invitation-over',
    details: over,
  })
  expect(await at('2026-12-31T15:59:59Z')).toEqual({})
  // A clock that is years behind never refuses what the office may still take.
  expect(await at('2016-01-01T00:00:00Z')).toEqual({})
})
