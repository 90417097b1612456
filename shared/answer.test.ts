import { expect, test } from 'vitest'
import { Answer } from './answer.ts'
import { schoolContract } from './contract/school.ts'
import { Edit } from './engine/edit.ts'
import { Reason } from './engine/situation.ts'

const lone = '坏\ud800字'
const reason = { check: 'V7', text: lone }
const set = { op: 'set', form: 'S', field: 'head' }

test('a text that has no UTF-8 is refused wherever a person can give one', () => {
  expect(Answer.safeParse(lone).success).toBe(false)
  expect(Answer.safeParse(['211', lone]).success).toBe(false)
  expect(Edit.safeParse({ ...set, value: lone }).success).toBe(false)
  expect(Edit.safeParse({ op: 'give-reason', ...reason }).success).toBe(false)
  expect(Edit.safeParse({ op: 'give-reason', check: lone, text: '原因' }).success).toBe(false)
  expect(Reason.safeParse(reason).success).toBe(false)
})

test('every character beyond the first plane is welcome', () => {
  expect(Edit.safeParse({ ...set, value: '覃〇𠮷' }).success).toBe(true)
  expect(Edit.safeParse({ op: 'give-reason', check: 'V7', text: '𠮷村' }).success).toBe(true)
})

const add = schoolContract.schools.add['~orpc'].inputSchema
const isGiven = async (name: string) =>
  (await add?.['~standard'].validate({ code: '2110000001', name }))?.issues === undefined

test.for([
  lone,
  '  ',
  '\u200b\u200b',
  '云溪\u0000小学',
  '\u202e云溪小学',
  '云溪\n小学',
  '云溪\u2066小学',
])('a school is not added as %j', async (name) => expect(await isGiven(name)).toBe(false))

test.for(['云溪县中心小学', '𠮷山·第1小学', 'No. 1 (East)'])(
  'a school may be called %s',
  async (name) => expect(await isGiven(name)).toBe(true),
)
