import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#shared/answer.ts'
import type { Value } from '#shared/expression/value.ts'
import { FormKey } from '#shared/ids.ts'
import { emptySituation, rowId, schoolYear } from '#shared/testing/edits.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { slowEngine } from '#shared/testing/slow-engine.ts'
import { Edit } from './edit.ts'
import { createEngine, type Session } from './engine.ts'
import { figureOf } from './figure.ts'
import { Situation } from './situation.ts'

const engine = createEngine(enginePack)
const typedFields = enginePack.forms.flatMap((form) =>
  form.fields
    .filter((field) => field.computed === undefined)
    .map((field) => ({ form: form.key, field: field.name, type: field.type })),
)
const typedColumns = enginePack.registers.flatMap((register) =>
  register.columns
    .filter((column) => column.computed === undefined)
    .map((column) => ({ register: register.key, column: column.name, type: column.type })),
)
const rows = [1, 2, 3, 4, 5].map(rowId)

function answerFor(type: (typeof typedFields)[number]['type']): fc.Arbitrary<Answer> {
  if (type.kind === 'bool') return fc.boolean()
  if (type.kind === 'date') return fc.constantFrom('2026-09-01', '2026-08-31', '2025-01-01', 'x')
  if (type.kind === 'enums') return fc.subarray(['migrant', 'left', 'stranger'])
  if (type.kind === 'enum') {
    const codes = enginePack.codes[type.codes]?.entries.map((entry) => entry.code) ?? []
    return fc.constantFrom(...codes, 'stranger')
  }
  if (type.kind === 'text') return fc.constantFrom('1', '2', 'a text that is too long')
  if (type.kind === 'phone') return fc.constantFrom('13800000000', '123')
  return fc.oneof(
    fc.integer({ min: -1, max: 12 }).map(String),
    fc.constantFrom('0', '1.5', '350', '0.123456', '1e3', ' '),
  )
}

const set = fc.constantFrom(...typedFields).chain(({ form, field, type }) =>
  fc.option(answerFor(type), { nil: undefined, freq: 6 }).map((value) => ({
    op: 'set',
    form,
    field,
    ...(value === undefined ? {} : { value }),
  })),
)
const setCell = fc.constantFrom(...typedColumns).chain(({ register, column, type }) =>
  fc
    .tuple(fc.constantFrom(...rows), fc.option(answerFor(type), { nil: undefined, freq: 6 }))
    .map(([row, value]) => ({
      op: 'set-cell',
      register,
      row,
      column,
      ...(value === undefined ? {} : { value }),
    })),
)
const registers = enginePack.registers.map((register) => register.key)
const rowEdit = fc.record({
  op: fc.constantFrom('add-row', 'add-row', 'add-row', 'archive-row', 'remove-row'),
  register: fc.constantFrom(...registers),
  row: fc.constantFrom(...rows),
  day: fc.constantFrom('2020-09-01', '2026-09-01', '2026-09-02', undefined),
})
const others = fc.oneof(
  rowEdit.map(({ op, register, row, day }) => {
    if (op === 'add-row') return { op, register, row, from: day ?? '2020-09-01' }
    return op === 'archive-row' && day !== undefined
      ? { op, register, row, to: day }
      : { op, register, row }
  }),
  fc.record({
    op: fc.constant('confirm-register'),
    register: fc.constantFrom(...registers),
    confirmed: fc.boolean(),
  }),
  fc.record({
    op: fc.constant('confirm-section'),
    form: fc.constant('A'),
    section: fc.constantFrom('areas', 'things'),
    confirmed: fc.boolean(),
  }),
  fc.record({
    op: fc.constant('give-reason'),
    check: fc.constantFrom('A-X03', 'A-X09', 'V7'),
    text: fc.constantFrom('新建校舍', '同上年'),
  }),
)
const edits = fc.array(
  fc
    .oneof(
      { weight: 5, arbitrary: set },
      { weight: 6, arbitrary: setCell },
      { weight: 5, arbitrary: others },
    )
    .map((edit) => Edit.parse(edit)),
  { minLength: 10, maxLength: 80, size: 'max' },
)
const beginning: Situation = Situation.parse({
  ...emptySituation,
  forms: {
    S: { school_type: '312', is_dense: true, snapshot_date: '2026-09-01' },
    B: { N_p: '3', N_j: '2' },
    A: { site: '350', teaching: '12', unknown_to_the_pack: 'kept' },
  },
  registers: {
    'A.buildings': rows.slice(0, 2).map((id, index) => ({
      id,
      from: '2020-09-01',
      cells: { no: `${index}`, use: 'dorm', floors: '2', stairs: '2', area: '350' },
    })),
    'A.plans': [{ id: rows[4], from: '2020-09-01', cells: { use: 'dorm', wanted: '12' } }],
  },
  complete: ['A.buildings'],
  previous: { A: { site: '350', teaching: '12', equipment: '1.5' } },
})

/** Everything that a session shows, in a form that can be compared. */
function shown(session: Session) {
  const situation = session.situation()
  const cells = new Map<string, unknown>()
  const remember = (ref: string) => {
    const { visible, required, computed, violations } = session.cell(ref)
    cells.set(ref, { visible, required, computed, violations })
  }
  for (const form of enginePack.forms) {
    for (const field of form.fields) remember(`${form.key}.${field.name}`)
  }
  for (const register of enginePack.registers) {
    for (const row of situation.registers[register.key] ?? []) {
      for (const column of register.columns) remember(`${register.key}/${row.id}/${column.name}`)
    }
  }
  return cells
}

function slowly(situation: Situation) {
  const slow = slowEngine(enginePack, situation, schoolYear)
  const all = enginePack.forms.flatMap((form) => slow.violations(form.key))
  const cells = new Map<string, unknown>()
  const remember = (ref: string, state: { visible: boolean; required: boolean }, value?: Value) => {
    cells.set(ref, {
      visible: state.visible,
      required: state.visible && state.required,
      computed: value && spell(value),
      violations: all.filter((violation) => violation.cells.includes(ref)),
    })
  }
  for (const form of enginePack.forms) {
    for (const field of form.fields) {
      const state = {
        visible: slow.visible(field, undefined),
        required: slow.required(field, undefined),
      }
      const value = field.computed === undefined ? undefined : slow.field(form.key, field.name)
      remember(`${form.key}.${field.name}`, state, value)
    }
  }
  for (const register of enginePack.registers) {
    for (const row of situation.registers[register.key] ?? []) {
      for (const column of register.columns) {
        const here = { register, row }
        const state = { visible: slow.visible(column, here), required: slow.required(column, here) }
        const value = column.computed && slow.column(register, row, column.name)
        remember(`${register.key}/${row.id}/${column.name}`, state, value || undefined)
      }
    }
  }
  return { cells, all, units: slow.units() }
}

function spell(value: Value) {
  if (value.kind === 'text') return value.text
  return value.kind === 'truth' ? value.truth : figureOf(value)
}

/** Applies an edit that may name a row that is not there; tells what changed, or that it was refused. */
function tryEdit(session: Session, edit: Edit): readonly string[] | undefined {
  try {
    return session.apply(edit)
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'edit-unknown-cell' })
    return undefined
  }
}

test('after any edits the engine agrees with one that recomputes everything', async () => {
  await fc.assert(
    fc.property(edits, (list) => {
      const session = engine.open(beginning, schoolYear)
      let before = shown(session)
      for (const edit of list) {
        const changed = tryEdit(session, edit)
        const after = shown(session)
        const told = new Set(changed)
        for (const [ref, state] of after) {
          if (before.has(ref) && !told.has(ref)) expect(state, ref).toEqual(before.get(ref))
        }
        before = after
      }
      const expected = slowly(session.situation())
      expect(before).toEqual(expected.cells)
      expect(session.violations()).toEqual(expected.all)
      expect(session.units()).toEqual(expected.units)
    }),
    { numRuns: 150 },
  )
})

test('a situation opened again shows the same', async () => {
  await fc.assert(
    fc.property(edits, (list) => {
      const session = engine.open(beginning, schoolYear)
      for (const edit of list) tryEdit(session, edit)
      const again = engine.open(Situation.parse(session.situation()), schoolYear)
      expect(shown(again)).toEqual(shown(session))
      expect(again.situation()).toEqual(session.situation())
      expect(again.units(FormKey.parse('A'))).toEqual(session.units(FormKey.parse('A')))
    }),
    { numRuns: 50 },
  )
})
