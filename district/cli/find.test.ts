import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readConfig } from '#district/config.ts'
import { findInvitation } from '#district/services/finding.ts'
import { inviteSchool } from '#district/services/inviting.ts'
import { aDistrict } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { Instant, PlainDate, SchoolCode } from '#shared/ids.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { sampleSchool } from '#shared/testing/hand-off.ts'
import { words } from './words.ts'

const until = PlainDate.parse('2026-12-31')
const random = (count: number) => new Uint8Array(randomBytes(count))

async function anInvitation() {
  const deps = await aDistrict()
  const school = SchoolCode.parse(sampleSchool)
  const stick = await aFolder()
  const invited = await inviteSchool(fs, stick, { school, until }, { ...deps, random })
  return { deps, school, stick, invited }
}

const typed = (...code: readonly string[]) => readConfig(['find', ...code], {}, '王强').command

test('a code is read however it is typed, and anything else is not understood', () => {
  const command = { name: 'find', code: '01QM-4T2X' }
  for (const code of [['01QM-4T2X'], ['oiqm', '4t2x'], ['O L q m 4 t 2 x'], ['０１ＱＭ４Ｔ２Ｘ']])
    expect(typed(...code)).toEqual(command)
  for (const code of [[], ['01QM'], ['01QM-4T2U'], ['01QM-4T2X-1']]) {
    expect(() => typed(...code)).toThrow(expect.objectContaining({ code: 'usage-wrong' }))
  }
})

test('a code leads to the school and the names of its file and letter, and an unknown one to none', async () => {
  const { deps, school, invited } = await anInvitation()
  const [one, ...more] = await findInvitation(invited.code, deps)
  expect(more).toEqual([])
  const file = `${school}-${invited.code}`
  expect(one).toMatchObject({ school, until, state: 'open', file: `${file}.jhi` })
  expect(one?.letter).toBe(`${file}.html`)
  expect(await faultOf(() => findInvitation('0000-0000', deps))).toMatchObject({
    code: 'invitation-unknown',
    details: { code: '0000-0000' },
  })
})

test('one whose last day is over is told apart, and each state has a sentence of its own', async () => {
  const { deps, invited } = await anInvitation()
  const late = { ...deps, clock: () => Instant.parse('2027-01-01T08:00:00Z') }
  const [one] = await findInvitation(invited.code, late)
  expect(one?.state).toBe('expired')
  if (one === undefined) throw new Error('it was found')
  for (const language of ['zh', 'en'] as const) {
    const said = (['open', 'used', 'expired'] as const).map((state) =>
      words[language].foundInvitation({ ...one, state }).join('\n'),
    )
    expect(new Set(said).size).toBe(3)
  }
})
