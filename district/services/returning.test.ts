import { expect, test } from 'vitest'
import { listReplacedReviews, ReturnWord } from '#district/store/reviews.ts'
import { aDistrict } from '#district/testing/a-district.ts'
import { aStation } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn } from '#district/testing/story.ts'
import { PlainDate } from '#shared/ids.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { overviewOf } from './overview.ts'
import { returnRecord } from './returning.ts'

const word = ReturnWord.parse({
  reason: '在校生数与学籍系统不符',
  remarks: [{ cell: 'S.pupils', text: '学籍系统为 640 人' }],
  only: true,
  until: '2026-12-10',
})

async function aHandedIn() {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const first = await school.profile(642)
  const bundle = await school.bundle([first])
  await takeIn(deps, bundle)
  await approve(deps, school)
  return { deps, school, first, bundle }
}

test('a return is told with its remarks, once, and the newest one counts', async () => {
  const { deps, school, first } = await aHandedIn()
  expect(await replyTo(deps, school)).toMatchObject({ decisions: [{ state: 'accepted' }] })
  await returnRecord(first.hash.slice(0, 12), word, deps)
  const told = await replyTo(deps, school)
  expect(told.decisions).toEqual([
    { record: first.hash, decision_no: 2, state: 'returned', ...word },
  ])
  expect((await replyTo(deps, school)).hash).toBe(told.hash)
  const other = { reason: '请补充说明' }
  expect(await faultOf(() => returnRecord(first.hash, other, deps))).toMatchObject({
    code: 'return-standing',
    details: { form: 'S', remarks: 1 },
  })
  expect((await replyTo(deps, school)).hash).toBe(told.hash)
  const { replaced } = await returnRecord(first.hash, other, deps, { again: true })
  expect(replaced?.word).toEqual({ act: 'return', ...word })
  expect((await replyTo(deps, school)).decisions).toEqual([
    { record: first.hash, decision_no: 3, state: 'returned', reason: '请补充说明' },
  ])
  const { db, id } = deps.district
  const place = { school: school.school, record: first.hash }
  expect(await listReplacedReviews(db, id, place)).toEqual([replaced])
})

test('the reviewer sees what the correction changed', async () => {
  const { deps, school, first, bundle } = await aHandedIn()
  await returnRecord(first.hash, word, deps)
  const next = await school.profile(640, { revision: 2, supersedes: first.hash })
  expect(
    await takeIn(deps, await school.bundle([next], { sequence: 2, previous: bundle.id })),
  ).toBe('verified')
  const { schools } = await overviewOf(deps.district, deps.engineOf)
  const records = schools.flatMap((one) => one.records)
  expect(records.find(({ record }) => record === first.hash)?.review?.word).toMatchObject(word)
  expect(records.find(({ record }) => record === next.hash)?.corrections).toEqual([
    { cell: 'S.pupils', before: '642', after: '640' },
  ])
  expect((await replyTo(deps, school)).decisions).toContainEqual(
    expect.objectContaining({ record: next.hash, state: 'accepted' }),
  )
})

test('an unknown record and a cell of another form are refused, and nothing is returned', async () => {
  const { deps, school, first } = await aHandedIn()
  expect(await faultOf(() => returnRecord('0'.repeat(8), word, deps))).toEqual({
    code: 'return-record-unknown',
    details: { record: '0'.repeat(8) },
  })
  for (const cell of ['S.nosuch', 'S.', 'S.pupils/x/y', `S.pupils/${'1'.repeat(8)}`]) {
    const unknown = { ...word, remarks: [{ cell, text: '有误' }] }
    const { code } = await faultOf(() => returnRecord(first.hash, unknown, deps))
    expect([cell, code]).toEqual([cell, 'return-cell-foreign'])
  }
  const late = { ...word, until: PlainDate.parse('2020-12-10') }
  expect(await faultOf(() => returnRecord(first.hash, late, deps))).toMatchObject({
    code: 'day-past',
    details: { day: '2020-12-10' },
  })
  const foreign = { ...word, remarks: [{ cell: 'A.books', text: '有误' }] }
  expect(await faultOf(() => returnRecord(first.hash, foreign, deps))).toEqual({
    code: 'return-cell-foreign',
    details: { cell: 'A.books', form: 'S' },
  })
  expect(await replyTo(deps, school)).toMatchObject({ decisions: [{ state: 'accepted' }] })
})
