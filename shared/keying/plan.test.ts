import { expect, test } from 'vitest'
import type { KeyedPart } from '#shared/contract/keying.ts'
import type { Row } from '#shared/engine/situation.ts'
import { choicesOf } from '#shared/entry/choices.ts'
import { rowIds } from '#shared/entry/row-ids.ts'
import { FormKey, Period, PlainDate, RegisterKey } from '#shared/ids.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import type { Keyed } from './compare.ts'
import { type KeyedInto, keyingPlan } from './plan.ts'
import { blankSheet, sheetRows } from './sheet-places.ts'

const pack = builtInPack()
const form = FormKey.parse('A')
const register = RegisterKey.parse('A.buildings')
const id = '0b9e6a54-6f2e-4c19-9d52-000000000000'

function sheetOf(part: KeyedPart) {
  const sheet = blankSheet(pack, part)
  if (sheet === undefined) throw new Error(`no blank ${part}`)
  return sheet
}

const into = (change: Partial<KeyedInto> = {}): KeyedInto => ({
  situation: { forms: {}, registers: {} },
  period: Period.parse('2026-2027'),
  choices: (field) => choicesOf(field, { pack, language: 'zh', rows: () => [] }),
  knownBy: ['building_no'],
  canType: () => true,
  room: 100,
  id,
  ...change,
})

const keyed = (rows: Readonly<Record<string, Readonly<Record<string, string>>>>): Keyed =>
  new Map(Object.entries(rows).map(([row, texts]) => [row, new Map(Object.entries(texts))]))

const aRow = (at: number, cells: Row['cells']): Row => {
  const next = rowIds('5d0f8f6e-1111-4c19-9d52-00000000000a')
  const ids = Array.from({ length: at + 1 }, next)
  const own = ids[at]
  if (own === undefined) throw new Error('no id')
  return { id: own, from: PlainDate.parse('2026-09-01'), cells }
}

test('a form: what is new is filled, what would change is listed, a blank changes nothing', () => {
  const situation = { forms: { [form]: { books: '16900', floor_area: '1' } }, registers: {} }
  const texts = keyed({ '': { books: '13,500' } })
  const plan = keyingPlan(sheetOf(form), texts, into({ situation }))
  expect(plan.edits).toEqual([{ op: 'set', form, field: 'books', value: '13500' }])
  expect(plan.changes).toEqual([{ row: '', field: 'books', before: '16900', after: '13500' }])
  expect(plan.filled).toBe(0)
  const again = { forms: { [form]: { books: '13500' } }, registers: {} }
  expect(keyingPlan(sheetOf(form), texts, into({ situation: again }))).toMatchObject({
    edits: [],
    same: 1,
  })
})

test('what cannot be read and what is closed is listed as it was typed, and the rest goes in', () => {
  const texts = keyed({ '': { books: '约一万' } })
  expect(keyingPlan(sheetOf(form), texts, into())).toMatchObject({
    edits: [],
    notTaken: [{ row: '', field: 'books', text: '约一万', why: 'unread' }],
  })
  const closed = keyingPlan(
    sheetOf(form),
    keyed({ '': { books: '1' } }),
    into({ canType: () => false }),
  )
  expect(closed.notTaken).toEqual([{ row: '', field: 'books', text: '1', why: 'closed' }])
})

test('a register: a row is found again by its key, others are added, and added once only', () => {
  const there = aRow(0, { building_no: '1', name: '教学楼', floors: '4' })
  const texts = keyed({
    1: { building_no: '1', floors: '5' },
    3: { building_no: '3', name: '食堂' },
  })
  const situation = { forms: {}, registers: { [register]: [there] } }
  const plan = keyingPlan(sheetOf(register), texts, into({ situation }))
  expect(plan.changes).toEqual([{ row: '1', field: 'floors', before: '4', after: '5' }])
  expect([plan.addedRows, plan.filled, plan.same]).toEqual([1, 2, 1])
  const added = plan.edits.find(({ op }) => op === 'add-row')
  if (added === undefined || !('row' in added) || added.row === undefined)
    throw new Error('no row was added')
  const kept: Row = {
    id: added.row,
    from: there.from,
    cells: { building_no: '3', name: '食堂' },
  }
  const after = {
    forms: {},
    registers: { [register]: [{ ...there, cells: { ...there.cells, floors: '5' } }, kept] },
  }
  expect(keyingPlan(sheetOf(register), texts, into({ situation: after })).edits).toEqual([])
})

test('one row of the draft is written by one row of the paper only, and a full register grows no more', () => {
  const there = aRow(0, { building_no: '1' })
  const situation = { forms: {}, registers: { [register]: [there] } }
  const texts = keyed({
    1: { building_no: '1', floors: '2' },
    2: { building_no: '1', floors: '3' },
  })
  const twice = keyingPlan(sheetOf(register), texts, into({ situation }))
  expect(twice.notTaken.map(({ row, why }) => [row, why])).toEqual([
    ['2', 'twice'],
    ['2', 'twice'],
  ])
  const full = keyingPlan(sheetOf(register), keyed({ 1: { name: '楼' } }), into({ room: 0 }))
  expect([full.edits, full.notTaken.map(({ why }) => why)]).toEqual([[], ['full']])
})

test('the rows of a numbered sheet reach as far as something is typed', () => {
  expect(sheetRows(sheetOf(register), ['3', '1', 'x', '-2'])).toEqual(['1', '2', '3'])
  expect(sheetRows(sheetOf(form), ['7'])).toEqual([''])
  expect(blankSheet(pack, RegisterKey.parse('Z.none'))).toBeUndefined()
})
