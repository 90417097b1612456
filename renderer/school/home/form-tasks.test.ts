import { expect, test } from 'vitest'
import { aKeeper, windowOn } from '#renderer/desk/testing/keeper.ts'
import { RecordLine } from '#shared/contract/school.ts'
import { createEngine } from '#shared/engine/engine.ts'
import { FormKey } from '#shared/ids.ts'
import { emptySituation, schoolYear, set } from '#shared/testing/edits.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { formTasks } from './form-tasks.ts'

const [s, a] = [FormKey.parse('S'), FormKey.parse('A')]
const due = { S: 'date(period.start_year, 10, 25)', A: 'date(period.start_year, 10, 10)' } as const
const engine = createEngine({
  ...smallPack,
  forms: smallPack.forms.map((form) => ({ ...form, due: due[form.key === s ? 'S' : 'A'] })),
})

const desk = (sealed: readonly FormKey[] = []) =>
  windowOn(aKeeper(engine, emptySituation, schoolYear, sealed), engine, schoolYear)

const record = (form: string, ...states: readonly ('accepted' | 'returned')[]) =>
  RecordLine.parse({
    ...{ record: '0'.repeat(64), form, period: '2026-2027', revision: 1, current: true },
    steps: [
      { step: 'sealed', at: '2026-10-01T00:00:00Z', record: '0'.repeat(64) },
      ...states.map((state, at) => ({
        ...{ step: 'decided', state, reason: '面积与产权证不符', decision_no: at },
        ...{ at: '2026-10-02T00:00:00Z', issued_at: '2026-10-02T00:00:00Z', reply: '1'.repeat(64) },
      })),
    ],
  })

test('forms stand by the day on which they are due, with the days left', async () => {
  const tasks = formTasks(await desk(), [], '2026-10-22')
  expect(tasks.map(({ form, due: day }) => [form.key, day?.left])).toEqual([
    [a, -12],
    [s, 3],
  ])
  expect(tasks.map(({ urgent }) => urgent)).toEqual([true, false])
})

test('what the district returned stands first, with its reason, until it is sealed anew', async () => {
  const returned = [record('S', 'accepted', 'returned')]
  const [first] = formTasks(await desk([s, a]), returned, '2026-10-01')
  expect(first).toMatchObject({
    ...{
      form: { key: s },
      next: 'correct',
      returned: '面积与产权证不符',
      urgent: true,
      remarks: 0,
    },
  })
  expect(
    formTasks(await desk([s, a]), [record('S', 'returned', 'accepted')], '2026-10-01'),
  ).toEqual([])
  const old = [{ ...record('S', 'returned'), current: false }]
  expect(formTasks(await desk([s, a]), old, '2026-10-01')).toEqual([])
})

test('the next act is to begin, to go on, or to seal', async () => {
  const open = await desk()
  const next = () => formTasks(open, [], '2026-10-01').find(({ form }) => form.key === s)?.next
  expect(next()).toBe('begin')
  open.edit(set('S.pupils', '642'))
  expect(next()).toBe('fill')
  open.edit([set('S.type', '211'), set('S.head', '王强')])
  expect(next()).toBe('seal')
})
