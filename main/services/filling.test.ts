import { expect, test } from 'vitest'
import { listChanges } from '#main/store/changes.ts'
import { findRow, insertRow } from '#main/store/rows.ts'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aStation } from '#main/testing/station.ts'
import { clerk, period, school, someInstant, testStore } from '#main/testing/test-store.ts'
import { Edit } from '#shared/engine/edit.ts'
import { FormKey, Period, PlainDate, RegisterKey, RowId } from '#shared/ids.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { rowIds } from '#shared/testing/small-school.ts'
import { writeEdits } from './edit.ts'
import { knownCells } from './known-cells.ts'

const register = RegisterKey.parse('A.buildings')
const [row, otherRow] = rowIds

async function aFreshStation() {
  const station = await aStation()
  await station.setUp()
  const open = () => station.ask.filling.open({ school, period })
  const save = (expected: number, ...edits: readonly object[]) =>
    station.ask.filling.save({
      ...{ school, period, expected },
      edits: edits.map((edit) => Edit.parse(edit)),
    })
  return { station, open, save }
}

const pupils = (value?: string) => ({ op: 'set', form: 'S', field: 'pupils', value })

test('every kind of edit is there when the draft is opened again', async () => {
  const { open, save } = await aFreshStation()
  await save(
    0,
    pupils('642'),
    { op: 'add-row', register, row, from: '2026-09-01' },
    { op: 'set-cell', register, row, column: 'label', value: '教学楼' },
    { op: 'add-row', register, row: otherRow, from: '2026-09-01' },
    { op: 'archive-row', register, row: otherRow, to: '2026-10-01' },
    { op: 'confirm-register', register, confirmed: true },
    { op: 'confirm-section', form: 'S', section: 'all', confirmed: true },
    { op: 'give-reason', check: 'S-X01', text: '新建学校' },
    { op: 'give-reason', check: 'V7', cell: 'S.head', text: '少数民族姓名' },
  )
  expect(await open()).toMatchObject({
    revision: 1,
    situation: {
      forms: { S: { pupils: '642' } },
      registers: {
        'A.buildings': [
          { id: row, from: '2026-09-01', cells: { label: '教学楼' } },
          { id: otherRow, from: '2026-09-01', to: '2026-10-01', cells: {} },
        ],
      },
      complete: ['A.buildings'],
      confirmed: { S: ['all'] },
      reasons: [
        { check: 'S-X01', text: '新建学校' },
        { check: 'V7', cell: 'S.head', text: '少数民族姓名' },
      ],
    },
  })
})

test('every kind of edit can be taken back', async () => {
  const { open, save } = await aFreshStation()
  const before = (await open()).situation
  await save(
    0,
    pupils('642'),
    pupils(),
    { op: 'add-row', register, row, from: '2026-09-01' },
    { op: 'set-cell', register, row, column: 'label', value: '楼' },
    { op: 'set-cell', register, row, column: 'label' },
    { op: 'archive-row', register, row, to: '2026-10-01' },
    { op: 'archive-row', register, row },
    { op: 'remove-row', register, row },
    { op: 'confirm-register', register, confirmed: true },
    { op: 'confirm-register', register, confirmed: false },
    { op: 'confirm-section', form: 'S', section: 'all', confirmed: true },
    { op: 'confirm-section', form: 'S', section: 'all', confirmed: false },
    { op: 'give-reason', check: 'S-X01', text: '新建学校' },
    { op: 'give-reason', check: 'S-X01' },
  )
  expect((await open()).situation).toEqual(before)
})

test('a removed row that is added again stands where it stood', async () => {
  const { open, save } = await aFreshStation()
  const [first, second, third] = rowIds
  const add = (id: unknown) => ({ op: 'add-row', register, row: id, from: '2026-09-01' })
  const remove = (id: unknown) => ({ op: 'remove-row', register, row: id })
  const rows = async () => (await open()).situation.registers[register]?.map(({ id }) => id)
  await save(0, add(first), add(second))
  await save(1, remove(first))
  expect(await rows()).toEqual([second])
  await save(2, add(first))
  expect(await rows()).toEqual([first, second])
  // The place of the last row stays its own while it is away.
  await save(3, remove(second), add(third), add(second))
  expect(await rows()).toEqual([first, second, third])
})

test('what the pack does not know of a row comes back with it, and nothing else by itself', () => {
  const { db } = testStore()
  const place = { school, register, row: RowId.parse(row) }
  const from = PlainDate.parse('2026-09-01')
  insertRow(db, place, { id: place.row, from, cells: { label: '楼', older: '1' } })
  const by = { actor: clerk, school, period, at: someInstant, known: knownCells(smallPack) }
  writeEdits(db, by, [Edit.parse({ op: 'remove-row', register, row })])
  expect(findRow(db, place)).toBeNull()
  writeEdits(db, by, [Edit.parse({ op: 'add-row', register, row, from })])
  expect(findRow(db, place)).toEqual({ id: place.row, from, cells: { older: '1' } })
})

test('a save on top of what another window saved is draft-stale and changes nothing', async () => {
  const { open, save } = await aFreshStation()
  await save(0, pupils('642'))
  expect(await askedFault(() => save(0, pupils('1')))).toBe('draft-stale')
  expect(await open()).toMatchObject({
    revision: 1,
    situation: { forms: { S: { pupils: '642' } } },
  })
})

test('of several edits all or none are saved', async () => {
  const { open, save } = await aFreshStation()
  const unknown = { op: 'set', form: 'S', field: 'nothing', value: '1' }
  expect(await askedFault(() => save(0, pupils('642'), unknown))).toBe('edit-unknown-cell')
  expect(await open()).toMatchObject({ revision: 0, situation: { forms: {} } })
})

test.for([
  { op: 'set', form: 'Z', field: 'pupils', value: '1' },
  { op: 'set', form: 'A', field: 'area', value: '1' },
  { op: 'set', form: 'S', field: 'constructor', value: '1' },
  { op: 'add-row', register: 'A.rooms', row, from: '2026-09-01' },
  { op: 'set-cell', register, row, column: 'label', value: '楼' },
  { op: 'set-cell', register, row, column: 'share', value: '1' },
  { op: 'archive-row', register, row, to: '2026-10-01' },
  { op: 'remove-row', register, row },
  { op: 'confirm-register', register: 'A.rooms', confirmed: true },
  { op: 'confirm-section', form: 'S', section: 'none', confirmed: true },
  { op: 'give-reason', check: 'Z-X01', text: '没有这一条' },
])('what the pack or the school does not have is edit-unknown-cell: %o', async (edit) => {
  const { save } = await aFreshStation()
  expect(await askedFault(() => save(0, edit))).toBe('edit-unknown-cell')
})

test('with a row its reasons are gone as well', async () => {
  const { open, save } = await aFreshStation()
  await save(
    0,
    { op: 'add-row', register, row, from: '2026-09-01' },
    { op: 'give-reason', check: 'A-X01', row, text: '临时校舍' },
    { op: 'remove-row', register, row },
  )
  expect((await open()).situation.reasons).toEqual([])
})

test('a row is added once', async () => {
  const { save } = await aFreshStation()
  const add = { op: 'add-row', register, row, from: '2026-09-01' }
  expect(await askedFault(() => save(0, add, add))).toBe('edit-unknown-cell')
})

test('a row that a record rests on is archived, never removed', async () => {
  const { station, save } = await aFreshStation()
  await station.fillAll()
  await station.seal('A')
  const remove = { op: 'remove-row', register, row }
  expect(await askedFault(() => save(1, remove))).toBe('row-sealed')
  await save(1, { op: 'archive-row', register, row, to: '2027-01-01' })
})

test('a school that is not here is school-unknown', async () => {
  const station = await aStation()
  await station.ask.workspace.create({
    ...{ kind: 'test', passphrase: 'long enough' },
    person: { name: '李梅', role: 'clerk' },
  })
  const open = () => station.ask.filling.open({ school, period })
  expect(await askedFault(open)).toBe('school-unknown')
})

test('a school is added once', async () => {
  const { station } = await aFreshStation()
  const again = () => station.ask.schools.add({ code: school, name: '另一所' })
  expect(await askedFault(again)).toBe('school-exists')
  expect(await station.ask.schools.list({})).toMatchObject([{ name: '云溪县中心小学' }])
})

test('rows live on in the next period, archived ones only as long as they stood', async () => {
  const { station, save } = await aFreshStation()
  await save(
    0,
    { op: 'add-row', register, row, from: '2026-09-01' },
    { op: 'add-row', register, row: otherRow, from: '2026-09-01' },
    { op: 'archive-row', register, row: otherRow, to: '2027-09-01' },
  )
  const rowsIn = async (at: string) => {
    const draft = await station.ask.filling.open({ school, period: Period.parse(at) })
    return (draft.situation.registers[register] ?? []).map(({ id }) => id)
  }
  expect(await rowsIn('2026-2027')).toEqual([row, otherRow])
  expect(await rowsIn('2027-2028')).toEqual([row])
  expect(await rowsIn('2025-2026')).toEqual([])
})

test('last year’s sealed answers stand beside this year’s, also the computed ones', async () => {
  const { station } = await aFreshStation()
  await station.fillAll()
  await station.seal('A')
  const next = await station.ask.filling.open({ school, period: Period.parse('2027-2028') })
  expect(next.situation.previous).toEqual({
    S: { type: '211', pupils: '100', head: '覃〇𠮷' },
    A: { books: '12', area: '500' },
  })
})

test('each form stands beside its own newest sealed answers, from whichever year they are', async () => {
  const { station } = await aFreshStation()
  await station.fillAll()
  await station.seal('A')
  const year = Period.parse('2027-2028')
  const edits = Object.entries({ type: '211', pupils: '120', head: '覃〇𠮷' }).map(
    ([field, value]) => Edit.parse({ op: 'set', form: 'S', field, value }),
  )
  const { revision } = await station.ask.filling.open({ school, period: year })
  await station.ask.filling.save({ school, period: year, expected: revision, edits })
  await station.ask.sealing.seal({ school, period: year, forms: [FormKey.parse('S')] })
  const next = await station.ask.filling.open({ school, period: Period.parse('2028-2029') })
  expect(next.situation.previous).toEqual({
    S: { type: '211', pupils: '120', head: '覃〇𠮷' },
    A: { books: '12', area: '500' },
  })
})

test('each change leaves a line: who, when, which cell, before and after', () => {
  const { db } = testStore()
  const place = { actor: clerk, school, period, at: someInstant, known: knownCells(smallPack) }
  const values = ['1', '1', '2', undefined]
  for (const value of values) writeEdits(db, place, [Edit.parse(pupils(value))])
  const who = { at: someInstant, actor: clerk.id, period, cell: 'S.pupils' }
  expect(listChanges(db, school, 'S.pupils')).toEqual([
    { ...who, before: null, after: '"1"' },
    { ...who, before: '"1"', after: '"2"' },
    { ...who, before: '"2"', after: null },
  ])
})
