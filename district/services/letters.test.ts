import { randomBytes } from 'node:crypto'
import fs, { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { aDistrict } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { Instant, PlainDate, SchoolCode } from '#shared/ids.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { sampleSchool } from '#shared/testing/hand-off.ts'
import { inviteSchool } from './inviting.ts'
import { letterPage } from './letter-page.ts'
import { writeLetter } from './letters.ts'

const school = SchoolCode.parse(sampleSchool)
const until = PlainDate.parse('2026-12-31')

test('a letter names fingerprint, short code and day, and holds no secret', async () => {
  const deps = await aDistrict()
  const given = { ...deps, random: (count: number) => new Uint8Array(randomBytes(count)) }
  expect(await faultCodeOf(() => writeLetter(fs, '.', school, deps))).toBe('letter-uninvited')
  const stick = await aFolder()
  const invited = await inviteSchool(fs, stick, { school, until }, given)
  expect(await faultCodeOf(() => writeLetter(fs, stick, school, deps))).toBe(
    'letter-beside-invitation',
  )
  const { path } = await writeLetter(fs, await aFolder(), school, deps)
  const page = await readFile(path, 'utf8')
  for (const [at, group] of deps.district.fingerprint.split(' ').entries()) {
    expect(page).toContain(`<td><small>${at + 1}</small>${group}</td>`)
  }
  for (const text of [invited.code, until, school, deps.district.name, '<svg']) {
    expect(page).toContain(text)
  }
  const { payload } = JSON.parse(await readFile(invited.path, 'utf8'))
  const { secret } = JSON.parse(Buffer.from(payload, 'base64url').toString())
  expect(page).not.toContain(secret)
})

test('a letter that is written again on another day is the same, dated as its invitation in China', async () => {
  const deps = await aDistrict()
  const on = (at: string) => ({ ...deps, clock: () => Instant.parse(at) })
  const random = (count: number) => new Uint8Array(randomBytes(count))
  const given = { ...on('2026-11-27T16:30:00Z'), random }
  await inviteSchool(fs, await aFolder(), { school, until }, given)
  const folder = await aFolder()
  const first = await writeLetter(fs, folder, school, on('2026-11-27T17:00:00Z'))
  expect(await readFile(first.path, 'utf8')).toContain('<p>2026-11-28</p>')
  const again = await writeLetter(fs, folder, school, on('2026-12-05T01:00:00Z'))
  expect(again).toEqual({ path: first.path, state: 'already' })
})

test('an office of whatever name is text in the letter', () => {
  const page = letterPage({
    ...{ office: '<script>alert("1")</script>&', isTest: false, school, until, code: 'AAAA-BBBB' },
    ...{ fingerprint: '0 1 2 3 4 5 6 7', day: PlainDate.parse('2026-11-27') },
  })
  expect(page).not.toContain('<script>')
  expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;')
})
