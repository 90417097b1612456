import { expect, test } from 'vitest'
import { actsOf, aDesk } from '#district/testing/a-desk.ts'
import { aStation } from '#district/testing/a-station.ts'
import { takeIn } from '#district/testing/story.ts'
import { SchoolCode } from '#shared/ids.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { sampleSchool } from '#shared/testing/hand-off.ts'
import { closeSchool, saveSchools, schoolsOf } from './schools.ts'
import { requireScope } from './scope.ts'

const [one, two, three] = ['2199000011', '2199000012', '2199000013'].map((code) =>
  SchoolCode.parse(code),
) as [SchoolCode, SchoolCode, SchoolCode]
const first = { school: one, name: '青石镇中心小学', township: '青石镇' }
const second = { school: two, name: '白云九年一贯制学校', township: '白云乡' }
const third = { school: three, name: '小岭教学点' }

test('a list is taken in whole: added, changed, unchanged, and closed where it is the whole one', async () => {
  const { deps } = await aDesk()
  expect(await saveSchools({ schools: [first, second], closing: false }, deps)).toEqual({
    ...{ added: 2, changed: 0, closed: 0, same: 0 },
  })
  const renamed = { ...second, name: '白云乡九年一贯制学校' }
  expect(await saveSchools({ schools: [renamed, third], closing: true }, deps)).toEqual({
    ...{ added: 1, changed: 1, closed: 1, same: 0 },
  })
  expect(await schoolsOf(deps, null)).toEqual([
    { ...first, state: 'closed' },
    { ...renamed, state: 'active' },
    { ...third, state: 'active' },
  ])
  // Again the same changes nothing; a closed one that is named again is open again.
  expect(await saveSchools({ schools: [renamed, third, first], closing: true }, deps)).toEqual({
    ...{ added: 0, changed: 1, closed: 0, same: 2 },
  })
  expect((await actsOf(deps)).slice(-1)).toEqual(['school-changed'])
})

test('who has some townships sees and reaches only their schools', async () => {
  const { deps } = await aDesk()
  const { db, id } = deps.district
  await saveSchools({ schools: [first, second, third], closing: false }, deps)
  const seen = await schoolsOf(deps, ['青石镇'])
  expect(seen.map(({ school }) => school)).toEqual([one])
  await requireScope(db, id, ['青石镇'], one)
  await requireScope(db, id, null, three)
  for (const other of [two, three, SchoolCode.parse('2199000099')]) {
    expect(await faultCodeOf(() => requireScope(db, id, ['青石镇'], other))).toBe(
      'school-not-yours',
    )
  }
})

test('a school that has handed in and is in no list is shown as such', async () => {
  const { deps } = await aDesk()
  const station = await aStation(deps.district)
  await takeIn(deps, await station.bundle([await station.profile(120)]))
  expect(await schoolsOf(deps, null)).toEqual([
    { school: sampleSchool, name: sampleSchool, state: 'unlisted' },
  ])
  expect(await schoolsOf(deps, ['青石镇'])).toEqual([])
})

test('only a school of the register can be closed, and only by an administrator', async () => {
  const { deps } = await aDesk()
  await saveSchools({ schools: [first], closing: false }, deps)
  expect(await faultCodeOf(() => closeSchool(two, deps))).toBe('school-unlisted')
  const reviewer = { ...deps, person: { name: '王强', role: 'reviewer' } } as const
  expect(await faultCodeOf(() => closeSchool(one, reviewer))).toBe('act-refused')
  await closeSchool(one, deps)
  expect(await schoolsOf(deps, null)).toEqual([{ ...first, state: 'closed' }])
})
