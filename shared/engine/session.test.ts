import { expect, test } from 'vitest'
import { isFault } from '#shared/fault.ts'
import { FormKey, Period, RegisterKey } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import {
  addRow,
  confirmRegister,
  emptySituation,
  rowId,
  schoolYear,
  set,
  setCell,
} from '#shared/testing/edits.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { Edit } from './edit.ts'
import { createEngine } from './engine.ts'
import { Situation } from './situation.ts'

const engine = createEngine(enginePack)
const [formA, formB] = [FormKey.parse('A'), FormKey.parse('B')]
const buildings = RegisterKey.parse('A.buildings')

function sessionWith(...edits: readonly Edit[]) {
  const session = engine.open(emptySituation, schoolYear)
  for (const edit of edits) session.apply(edit)
  return session
}

const building = (row: number, cells: Readonly<Record<string, string>>): readonly Edit[] => [
  addRow('A.buildings', row),
  ...Object.entries(cells).map(([column, value]) => setCell('A.buildings', row, column, value)),
]

test.each<[unknown, string]>([
  [{ op: 'set', form: 'Z', field: 'books', value: '1' }, 'Z'],
  [{ op: 'set', form: 'A', field: 'bokks', value: '1' }, 'A.bokks'],
  [{ op: 'set', form: 'A', field: 'constructor', value: '1' }, 'A.constructor'],
  [{ op: 'set', form: 'A', field: 'floor_area', value: '1' }, 'A.floor_area'],
  [{ op: 'add-row', register: 'A.chairs', row: rowId(1), from: '2026-09-01' }, 'A.chairs'],
  [{ op: 'remove-row', register: 'A.buildings', row: rowId(9) }, `A.buildings/${rowId(9)}`],
  [{ op: 'archive-row', register: 'A.buildings', row: rowId(9) }, `A.buildings/${rowId(9)}`],
  [
    { op: 'set-cell', register: 'A.buildings', row: rowId(1), column: 'per_floor', value: '1' },
    `A.buildings/${rowId(1)}/per_floor`,
  ],
  [
    { op: 'set-cell', register: 'A.buildings', row: rowId(1), column: 'roof', value: '1' },
    `A.buildings/${rowId(1)}/roof`,
  ],
  [{ op: 'confirm-register', register: 'A.chairs', confirmed: true }, 'A.chairs'],
  [{ op: 'confirm-section', form: 'A', section: 'roof', confirmed: true }, 'A#roof'],
  [{ op: 'give-reason', check: 'A-X99', text: '原因' }, 'A-X99'],
  [{ op: 'give-reason', check: 'A-X07', row: rowId(9), text: '原因' }, rowId(9)],
])('%j is refused and changes nothing', (given, cell) => {
  const session = sessionWith(addRow('A.buildings', 1))
  const before = session.situation()
  try {
    session.apply(Edit.parse(given))
    expect.unreachable()
  } catch (thrown) {
    expect(isFault(thrown, 'edit-unknown-cell') && thrown.details).toEqual({ cell })
  }
  expect(session.situation()).toEqual(before)
})

test.each(['Z.books', 'A.bokks', 'books', '', 'A.buildings/x', 'A.buildings/x/y/z', 'A.chairs/x'])(
  'there is no cell %s',
  (ref) => {
    expect(() => sessionWith().cell(ref)).toThrow('edit-unknown-cell')
  },
)

test('an edit tells which cells it changed, and nothing when it changes nothing', () => {
  const session = sessionWith(
    set('S.school_type', '211'),
    set('B.N_p', '10'),
    set('A.teaching', '30'),
  )
  expect(session.apply(set('A.books', '250'))).toEqual(['A.books', 'A.books_per_pupil'])
  expect(session.apply(set('A.books', '250'))).toEqual([])
  expect(session.apply(set('A.books', ' '))).toEqual(['A.books', 'A.books_per_pupil'])
  expect(session.cell('A.books')).not.toHaveProperty('answer')
  // The limit of one field is the value of another.
  session.apply(set('A.indoor', '20'))
  expect(session.apply(set('A.teaching', '10'))).toEqual(
    expect.arrayContaining(['A.teaching', 'A.indoor']),
  )
  expect(session.apply(addRow('A.plans', 1))).toContain('A.plans')
  expect(session.apply(addRow('A.plans', 1))).toEqual([])
})

test('a blank number is missing and never 0; a hidden one reads as the pack says', () => {
  const session = sessionWith(set('S.school_type', '211'))
  // N_p is visible and blank, but declared `absent: 0`; so is the hidden N_j.
  expect(session.cell('A.books_per_pupil').computed).toEqual({
    state: 'not_applicable',
    reason: 'zero_denominator',
  })
  session.apply(set('B.N_p', '2'))
  session.apply(set('B.N_j', '3'))
  expect(session.cell('A.books_per_pupil').computed).toEqual({
    state: 'no_data',
    missing: ['A.books'],
  })
  session.apply(set('A.books', '5'))
  expect(session.cell('B.N_j')).toMatchObject({ visible: false, answer: '3' })
  expect(session.cell('A.books_per_pupil').computed).toEqual({ state: 'value', value: '2.5' })
  session.apply(set('S.school_type', '312'))
  expect(session.cell('A.books_per_pupil').computed).toEqual({ state: 'value', value: '1' })
})

test('while it is not known whether a cell is asked, its value is missing for that reason', () => {
  const session = sessionWith(set('B.N_p', '2'))
  expect(session.cell('B.N_p')).toMatchObject({ visible: false, required: false })
  expect(session.cell('B.N').computed).toEqual({ state: 'no_data', missing: ['S.school_type'] })
})

test('a value that is none of its type is a violation and counts as missing', () => {
  const session = sessionWith(set('S.school_type', '211'), set('B.N_p', '3.5'))
  expect(session.cell('B.N_p').violations).toMatchObject([{ check: 'type', severity: 'error' }])
  expect(session.cell('B.N').computed).toEqual({ state: 'no_data', missing: ['B.N_p'] })
  session.apply(set('S.school_type', '999'))
  expect(session.cell('S.school_type').violations).toMatchObject([{ check: 'code' }])
  expect(session.units()).toEqual([])
})

test('a chain of 1,000 computed fields is right after every edit, and does not recurse', () => {
  const length = 1_000
  const label = { zh: '项', en: 'item' }
  const links = Array.from({ length }, (_, index) => ({
    name: `c${index}`,
    label,
    type: { kind: 'dec', places: 2 },
    computed: `A.${index === 0 ? 'books' : `c${index - 1}`} + 1 / 3`,
  }))
  const form = enginePack.forms.find(({ key }) => key === 'A')
  if (form === undefined) throw new Error('no form A')
  const chain = Pack.parse({
    ...enginePack,
    forms: [
      ...enginePack.forms.filter(({ key }) => key !== 'A'),
      // Backwards, so that the order of the pack is not the order of the graph.
      { ...form, fields: [...form.fields, ...links.slice(0, 500).toReversed()] },
      {
        ...{ key: 'Z', title: form.title, period: 'year' },
        sections: [{ key: 'all', title: form.title, fields: [] }],
        fields: links.slice(500).map((link) => ({
          ...link,
          computed: link.computed.replace(/^A\.(c[5-9]\d\d)/, 'Z.$1'),
        })),
      },
    ],
  })
  const session = createEngine(chain).open(emptySituation, schoolYear)
  for (const books of ['0', '12', '700']) {
    const changed = session.apply(set('A.books', books))
    expect(changed.length).toBeGreaterThanOrEqual(length)
    expect(session.cell('Z.c998').computed).toEqual({
      state: 'value',
      value: `${Number(books) + 333}`,
    })
    expect(session.cell('Z.c999').computed).toEqual({
      state: 'value',
      value: `${Number(books) + 333}.333333333333`,
    })
  }
  session.apply(set('A.books'))
  expect(session.cell('Z.c999').computed).toEqual({ state: 'no_data', missing: ['A.books'] })
})

test('only rows that stand on the day count, are judged and must be unique', () => {
  const session = sessionWith(
    set('S.snapshot_date', '2026-09-01'),
    ...building(1, { no: '1', floors: '1', use: 'dorm' }),
    ...building(2, { no: '1', floors: '1', use: 'dorm' }),
    confirmRegister('A.buildings'),
  )
  const doubled = () => session.violations(formA).filter(({ check }) => check === 'unique')
  expect(doubled().map(({ row }) => row)).toEqual([rowId(1), rowId(2)])
  const archive = (to: string) =>
    Edit.parse({ op: 'archive-row', register: 'A.buildings', row: rowId(2), to })
  session.apply(archive('2026-09-02'))
  expect(doubled()).toHaveLength(2)
  expect(session.apply(archive('2026-09-01'))).toContain('A.dorms')
  expect(doubled()).toEqual([])
  expect(session.rowsCounted(buildings)).toEqual([rowId(1)])
  expect(session.cell('A.dorms').computed).toEqual({ state: 'value', value: '1' })
  session.apply(setCell('A.buildings', 2, 'floors', '-4'))
  expect(session.cell(`A.buildings/${rowId(2)}/floors`).violations).toEqual([])
  session.apply(set('S.snapshot_date'))
  expect(session.rowsCounted(buildings)).toEqual([])
  expect(session.cell('A.dorms').computed).toEqual({
    state: 'no_data',
    missing: ['S.snapshot_date'],
  })
})

test('the rows behind a computed value are those that its aggregates count', () => {
  const session = sessionWith(
    set('S.snapshot_date', '2026-09-01'),
    ...building(1, { use: 'dorm', floors: '1', area: '30' }),
    ...building(2, { use: 'teaching', floors: '1', area: '50' }),
    ...building(3, { use: 'dorm', floors: '2', area: '20' }),
    confirmRegister('A.buildings'),
  )
  expect(session.cell('A.dorms').computed).toEqual({ state: 'value', value: '2' })
  expect([...session.rowsBehind('A.dorms')]).toEqual([[buildings, [rowId(1), rowId(3)]]])
  session.apply(setCell('A.buildings', 1, 'use', 'teaching'))
  expect(session.rowsBehind('A.dorms').get(buildings)).toEqual([rowId(3)])
  session.apply(setCell('A.buildings', 1, 'use'))
  expect(session.rowsBehind('A.dorms').get(buildings)).toEqual([rowId(3)])
  expect(session.rowsBehind('S.phone').size).toBe(0)
  expect(() => session.rowsBehind('A.none')).toThrow('edit-unknown-cell')
})

test('an aggregate can be tied to the row that asks it', () => {
  const session = sessionWith(
    set('S.snapshot_date', '2026-09-01'),
    ...building(1, { use: 'dorm', floors: '1', area: '30' }),
    ...building(2, { use: 'teaching', floors: '1', area: '50' }),
    confirmRegister('A.buildings'),
    addRow('A.plans', 8),
    setCell('A.plans', 8, 'use', 'dorm'),
    setCell('A.plans', 8, 'wanted', '20'),
  )
  const there = () => session.cell(`A.plans/${rowId(8)}/there`).computed
  expect(there()).toEqual({ state: 'value', value: '30' })
  expect(session.violations(formA)).toContainEqual(
    expect.objectContaining({
      check: 'A-X08',
      cells: [`A.plans/${rowId(8)}/wanted`, 'A.site'],
      row: rowId(8),
    }),
  )
  session.apply(setCell('A.buildings', 2, 'use', 'dorm'))
  expect(there()).toEqual({ state: 'value', value: '80' })
  session.apply(setCell('A.buildings', 2, 'use'))
  expect(there()).toEqual({ state: 'no_data', missing: [`A.buildings/${rowId(2)}/use`] })
  session.apply(setCell('A.plans', 8, 'use', 'teaching'))
  expect(there()).toMatchObject({ state: 'no_data' })
  session.apply(setCell('A.buildings', 2, 'floors', '0'))
  expect(there()).toEqual({ state: 'value', value: '0' })
})

test('a register without a moment counts the rows of the period', () => {
  const session = engine.open(
    Situation.parse({
      ...emptySituation,
      registers: {
        'A.plans': [
          { id: rowId(1), from: '2020-01-01', to: '2026-09-01', cells: {} },
          { id: rowId(2), from: '2020-01-01', to: '2026-09-02', cells: {} },
          { id: rowId(3), from: '2027-08-31', cells: {} },
          { id: rowId(4), from: '2027-09-01', cells: {} },
        ],
      },
    }),
    schoolYear,
  )
  expect(session.rowsCounted(RegisterKey.parse('A.plans'))).toEqual([rowId(2), rowId(3)])
})

test('a warning passes with a reason, for its check, its row or its cell', () => {
  const session = sessionWith(
    set('S.snapshot_date', '2026-09-01'),
    set('S.phone', '12'),
    set('S.filler_phone', '34'),
    ...building(1, { area: '5' }),
    ...building(2, { area: '6' }),
  )
  const unexplained = () =>
    session
      .violations()
      .filter(({ severity, reason }) => severity === 'warning' && reason === undefined)
      .map(({ cells }) => cells[0])
  const [one, two] = [1, 2].map((row) => `A.buildings/${rowId(row)}/area`)
  expect(unexplained()).toEqual(['S.phone', 'S.filler_phone', one, two])
  const give = (about: object) =>
    session.apply(Edit.parse({ op: 'give-reason', text: '村小分机', ...about }))
  expect(give({ check: 'A-X07', row: rowId(1) })).toEqual([one])
  expect(unexplained()).toEqual(['S.phone', 'S.filler_phone', two])
  expect(give({ check: 'V7', cell: 'S.phone' })).toEqual(['S.phone'])
  expect(unexplained()).toEqual(['S.filler_phone', two])
  expect(give({ check: 'V7' })).toEqual(['S.phone', 'S.filler_phone'])
  expect(unexplained()).toEqual([two])
  expect(session.cell('S.phone').violations[0]?.reason).toBe('村小分机')
  session.apply(Edit.parse({ op: 'give-reason', check: 'A-X07', row: rowId(1) }))
  expect(unexplained()).toEqual([one, two])
  session.apply(Edit.parse({ op: 'remove-row', register: 'A.buildings', row: rowId(1) }))
  expect(unexplained()).toEqual([two])
})

test('a form copied from the year before warns until a section is confirmed', () => {
  const previous = { A: { site: '350', teaching: '30.0', equipment: '2' } }
  const session = engine.open(Situation.parse({ ...emptySituation, previous }), schoolYear)
  const copied = () => session.violations(formA).some(({ check }) => check === 'A-X09')
  for (const edit of [set('A.site', '350'), set('A.teaching', '30')]) session.apply(edit)
  expect(copied()).toBe(false)
  expect(session.cell('A.equipment').previous).toBe('2')
  session.apply(set('A.equipment', '2.00'))
  expect(copied()).toBe(true)
  session.apply(Edit.parse({ op: 'confirm-section', form: 'A', section: 'areas', confirmed: true }))
  expect(copied()).toBe(false)
  expect(session.situation().confirmed).toEqual({ A: ['areas'] })
  session.apply(set('A.equipment', '3.01'))
  expect(session.violations(formA).map(({ check }) => check)).toContain('A-X10')
  session.apply(set('A.equipment', '3'))
  expect(session.violations(formA).map(({ check }) => check)).not.toContain('A-X10')
})

test('progress counts what is required, and a register as one item', () => {
  const session = sessionWith(set('S.snapshot_date', '2026-09-01'), set('A.site', '0'))
  expect(session.progress(formA, 'areas')).toEqual({
    ...{ required: 3, answered: 1, errors: 3, warnings: 0 },
  })
  session.apply(set('A.teaching', '3'))
  expect(session.progress(formA, 'areas')).toMatchObject({ required: 4, answered: 2, errors: 3 })
  session.apply(set('A.indoor', '4'))
  // The range of the field and the check A-X01, which leads to two cells of the section.
  expect(session.progress(formA, 'areas')).toMatchObject({ required: 4, answered: 3, errors: 4 })
  session.apply(addRow('A.buildings', 1))
  session.apply(setCell('A.buildings', 1, 'area', '5'))
  session.apply(confirmRegister('A.buildings'))
  expect(session.progress(formA, 'things')).toEqual({
    ...{ required: 2, answered: 1, errors: 3, warnings: 1 },
  })
  expect(() => session.progress(formB, 'areas')).toThrow('edit-unknown-cell')
})

test('a register and a row have a state of their own', () => {
  const session = sessionWith(
    set('S.snapshot_date', '2026-09-01'),
    set('A.site', '1'),
    ...building(1, { area: '5', floors: '1', no: '1', use: 'dorm' }),
  )
  expect(session.cell('A.buildings')).toMatchObject({ answer: false, violations: [] })
  expect(session.apply(confirmRegister('A.buildings'))).toContain('A.buildings')
  expect(session.cell('A.buildings')).toMatchObject({
    answer: true,
    violations: [{ check: 'A-X03' }],
  })
  expect(session.cell(`A.buildings/${rowId(1)}`).violations).toMatchObject([{ check: 'A-X07' }])
})

test('an attribute that a code lacks is an empty text', () => {
  const session = sessionWith(set('S.school_type', '312'))
  expect(session.cell('S.stage').computed).toBe('')
  session.apply(set('S.school_type', '211'))
  expect(session.cell('S.stage').computed).toBe('p')
  expect(session.cell('A.has_tower').computed).toMatchObject({ state: 'no_data' })
})

test('a new draft begins with what the pack says', () => {
  expect(engine.begin(schoolYear)).toEqual([set('S.snapshot_date', '2026-09-01')])
  const month = { period: Period.parse('2027-03'), kind: 'test' } as const
  expect(engine.begin(month)).toEqual([set('S.snapshot_date', '2026-09-01')])
})

test('what the pack does not know is kept and otherwise ignored', () => {
  const situation = Situation.parse({
    forms: { A: { old_field: '1', books: '3' }, Z: { gone: true } },
    registers: {
      'A.buildings': [{ id: rowId(1), from: '2026-09-01', cells: { roof: 'red', no: '1' } }],
      'Z.gone': [{ id: rowId(2), from: '2026-09-01', cells: {} }],
    },
    complete: ['Z.gone'],
    confirmed: { Z: ['all'] },
    reasons: [{ check: 'Z-X01', text: '过去的原因' }],
    previous: { Z: { gone: false } },
  })
  const session = engine.open(situation, schoolYear)
  expect(session.situation()).toEqual(situation)
  session.apply(set('A.books'))
  expect(session.situation().forms).toEqual({ A: { old_field: '1' }, Z: { gone: true } })
})
