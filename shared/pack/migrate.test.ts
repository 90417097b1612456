import { expect, test } from 'vitest'
import { Situation } from '#shared/engine/situation.ts'
import { Period } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import { packRowId } from '#shared/pack/row-id.ts'
import { emptySituation, rowId } from '#shared/testing/edits.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { migrateDraft } from './migrate.ts'

const period = Period.parse('2026-2027')
const [formS, formA] = smallPack.forms
const [buildings] = smallPack.registers
const [checkA] = smallPack.checks
if (!formS || !formA || !buildings || !checkA) throw new Error('the small pack has other parts')

const next = (changes: object): Pack => Pack.parse({ ...smallPack, version: 2, ...changes })
const draft = (changes: object): Situation => Situation.parse({ ...emptySituation, ...changes })
const move = (situation: Situation, to: Pack, from: Pack = smallPack) =>
  migrateDraft({ situation }, { from, to }, period)
const renamedField = (from: string, to: string) => ({
  renames: [{ since: 2, from: `A.${from}`, to: `A.${to}` }],
  forms: [
    formS,
    {
      ...formA,
      sections: formA.sections.map((section) => ({
        ...section,
        fields: section.fields.map((name) => (name === from ? to : name)),
      })),
      fields: formA.fields.map((field) => (field.name === from ? { ...field, name: to } : field)),
    },
  ],
  checks: [],
})
const rowsIn = ({ registers }: Situation) => Object.values(registers).flat()
const row = { id: rowId(1), from: '2026-09-01', cells: { label: '甲楼', note: '漏雨' } }

test('a value follows its declared renaming, and the person is told', () => {
  const moved = move(
    draft({ forms: { A: { books: '12' } } }),
    next(renamedField('books', 'volumes')),
  )
  expect(moved.situation.forms).toEqual({ A: { volumes: '12' } })
  expect(moved.moved).toEqual([{ from: 'A.books', to: 'A.volumes' }])
  expect(moved.orphans).toEqual([])
})

test('a value without a place is an orphan with the reason', () => {
  const [books, area] = formA.fields
  const computed = { ...books, computed: '1' }
  const to = next({ checks: [], forms: [formS, { ...formA, fields: [computed, area] }] })
  const moved = move(draft({ forms: { A: { books: '12', stranger: 'x' } } }), to)
  expect(moved.situation.forms).toEqual({})
  expect(moved.orphans).toEqual([
    { kind: 'answer', form: 'A', field: 'books', value: '12', version: 1, why: 'computed' },
    { kind: 'answer', form: 'A', field: 'stranger', value: 'x', version: 1, why: 'gone' },
  ])
})

test('a value that no longer fits its field stays where it is', () => {
  const [books, area] = formA.fields
  const fields = [{ ...books, type: { kind: 'date' } }, area]
  const to = next({ checks: [], forms: [formS, { ...formA, fields }] })
  const situation = draft({ forms: { A: { books: '12' } } })
  expect(move(situation, to)).toEqual({ situation, orphans: [], moved: [] })
})

test('a row goes with its register, and a cell without a column is an orphan by itself', () => {
  const to = next({
    renames: [{ since: 2, from: 'A.buildings', to: 'A.houses' }],
    checks: [],
    indicators: [],
    forms: [
      formS,
      {
        ...formA,
        fields: formA.fields.filter(({ name }) => name === 'books'),
        sections: [{ ...formA.sections[0], fields: ['books'], registers: ['A.houses'] }],
      },
    ],
    registers: [
      {
        ...buildings,
        key: 'A.houses',
        columns: buildings.columns.filter((one) => one.name !== 'note'),
      },
    ],
  })
  const moved = move(draft({ registers: { 'A.buildings': [row] }, complete: ['A.buildings'] }), to)
  expect(moved.situation.registers).toEqual({ 'A.houses': [{ ...row, cells: { label: '甲楼' } }] })
  expect(moved.situation.complete).toEqual(['A.houses'])
  expect(moved.orphans).toEqual([
    {
      ...{ kind: 'cell', register: 'A.buildings', row: row.id, column: 'note' },
      ...{ value: '漏雨', version: 1, why: 'gone' },
    },
  ])
})

test('a register that is gone leaves its rows and its completeness as orphans', () => {
  const to = next({ registers: [], checks: [] })
  const moved = move(draft({ registers: { 'A.buildings': [row] }, complete: ['A.buildings'] }), to)
  expect(moved.situation.registers).toEqual({})
  expect(moved.orphans.map(({ kind, why }) => `${kind} ${why}`)).toEqual([
    'row gone',
    'complete gone',
  ])
})

test('a section stays confirmed only with the contents that the person saw', () => {
  const situation = draft({ confirmed: { A: ['all'], S: ['all', 'x'] } })
  const moved = move(situation, next(renamedField('books', 'volumes')))
  expect(moved.situation.confirmed).toEqual({ A: ['all'], S: ['all'] })
  const [books] = formA.fields
  const more = { ...formA, fields: [...formA.fields, { ...books, name: 'more' }] }
  const wider = next({
    forms: [
      formS,
      { ...more, sections: [{ ...more.sections[0], fields: ['books', 'area', 'more'] }] },
    ],
  })
  expect(move(situation, wider).orphans).toEqual([
    { kind: 'section', form: 'A', section: 'all', version: 1, why: 'changed' },
    { kind: 'section', form: 'S', section: 'x', version: 1, why: 'gone' },
  ])
})

test('a reason goes with its check, its row and its cell', () => {
  const reasons = [
    { check: 'A-X01', text: '只有这些' },
    { check: 'V7', cell: 'A.books', text: '核对过' },
    { check: 'V7', row: row.id, cell: `A.buildings/${row.id}/label`, text: '原文如此' },
    { check: 'V7', row: rowId(9), text: '没有这一行' },
  ]
  const situation = draft({ reasons, registers: { 'A.buildings': [row] } })
  const moved = move(situation, next(renamedField('books', 'volumes')))
  expect(moved.situation.reasons).toEqual([
    { check: 'V7', cell: 'A.volumes', text: '核对过' },
    reasons[2],
  ])
  expect(moved.orphans.map((one) => one.kind === 'reason' && one.reason.text)).toEqual([
    '只有这些',
    '没有这一行',
  ])
})

test('the period before takes the new names, computed values among them', () => {
  const situation = draft({ previous: { A: { books: '10', area: '5', stranger: 'x' } } })
  expect(move(situation, next(renamedField('area', 'room'))).situation.previous).toEqual({
    A: { books: '10', room: '5', stranger: 'x' },
  })
})

test("the pack's own rows say what the new version says, and keep what a person typed", () => {
  const listed = (label: string, key: string): object => ({
    registers: [{ ...buildings, rows: [{ key, cells: { label } }] }],
  })
  const from = Pack.parse({ ...smallPack, ...listed('旧文', 'R-1') })
  const id = packRowId('A.buildings', 'R-1', period)
  const typed = { ...row, id, cells: { label: '旧文', note: '已查' } }
  const situation = draft({ registers: { 'A.buildings': [typed] } })
  const moved = move(situation, next(listed('新文', 'R-1')), from)
  expect(rowsIn(moved.situation)).toEqual([{ ...typed, cells: { label: '新文', note: '已查' } }])
  expect(moved.orphans).toEqual([])
  const gone = move(situation, next(listed('另一条', 'R-2')), from)
  expect(gone.orphans).toEqual([
    { kind: 'row', register: 'A.buildings', row: typed, version: 1, why: 'gone' },
  ])
  const now = rowsIn(gone.situation)
  expect(now).toMatchObject([{ cells: { label: '另一条' }, from: '2026-09-01', to: '2027-09-01' }])
})

test('an orphan comes back when a later version has its place again', () => {
  const without = next({
    checks: [],
    forms: [
      formS,
      {
        ...formA,
        fields: formA.fields.filter(({ name }) => name === 'area'),
        sections: [{ ...formA.sections[0], fields: ['area'] }],
      },
    ],
  })
  const there = move(draft({ forms: { A: { books: '12' } } }), without)
  expect(there.orphans).toHaveLength(1)
  const third = Pack.parse({ ...smallPack, version: 3 })
  const back = migrateDraft(there, { from: without, to: third }, period)
  expect(back.situation.forms).toEqual({ A: { books: '12' } })
  expect(back.orphans).toEqual([])
})

test('a draft of one pack does not go to another', () => {
  expect(() => move(draft({}), next({ id: 'other.pack' }))).toThrow('small.pack')
})
