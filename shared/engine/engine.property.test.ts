import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pack } from '#shared/pack/pack.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { emptySituation, rowId, schoolYear } from '#shared/testing/edits.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { editsOf } from '#shared/testing/random-edits.ts'
import { shownCells, shownSlowly } from '#shared/testing/shown.ts'
import { slowEngine } from '#shared/testing/slow-engine.ts'
import { Edit } from './edit.ts'
import { createEngine, type Session } from './engine.ts'
import { Situation } from './situation.ts'

const handMade: Situation = Situation.parse({
  ...emptySituation,
  forms: {
    S: { school_type: '312', is_dense: true, snapshot_date: '2026-09-01' },
    B: { N_p: '3', N_j: '2' },
    A: { site: '350', teaching: '12', unknown_to_the_pack: 'kept' },
  },
  registers: {
    'A.buildings': [1, 2].map((row) => ({
      id: rowId(row),
      from: '2020-09-01',
      cells: { no: `${row}`, use: 'dorm', floors: '2', stairs: '2', area: '350' },
    })),
    'A.plans': [{ id: rowId(5), from: '2020-09-01', cells: { use: 'dorm', wanted: '12' } }],
  },
  complete: ['A.buildings'],
  previous: { A: { site: '350', teaching: '12', equipment: '1.5' } },
})

const nineYear: Situation = Situation.parse({
  ...emptySituation,
  forms: {
    S: { school_type: '312', is_dense_centre: true, snapshot_date: '2026-09-01' },
    B: { school_system: '63' },
    A: { site_area_m2: '350', teaching_aux_area_m2: '12', indoor_sports_area_m2: '2' },
  },
  registers: {
    'B.enrolment': [1, 7].map((grade) => ({
      id: rowId(grade === 1 ? 1 : 2),
      from: '2020-09-01',
      cells: { grade: `${grade}`, enrolled: '12', girls: '5', boarders: '0' },
    })),
  },
  complete: ['B.enrolment', 'A.buildings', 'A.special_rooms'],
  previous: { A: { site_area_m2: '350' } },
})

/** Applies an edit that may name a row that is not there; tells what changed, if it was taken. */
function tryEdit(session: Session, edit: Edit): readonly string[] {
  try {
    return session.apply(edit)
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'edit-unknown-cell' })
    return []
  }
}

/** A course whose code is also that of a room: only one of the two lists says what is arts. */
const musicTeacher: readonly Edit[] = [
  { op: 'add-row', from: '2020-09-01' },
  { op: 'set-cell', column: 'main_course', value: 'music' },
].map((edit) => Edit.parse({ ...edit, register: 'C.teachers', row: rowId(2) }))

test('a code that stands in two lists is looked up in that of its column', () => {
  const pack = builtInPack()
  const session = createEngine(pack).open(nineYear, schoolYear)
  for (const edit of musicTeacher) session.apply(edit)
  const { cells } = shownSlowly(pack, session.situation(), schoolYear)
  const ref = `C.teachers/${rowId(2)}/is_art_pe`
  expect(session.cell(ref).computed).toMatchObject({ state: 'no_data' })
  expect(cells.get(ref)).toEqual(session.cell(ref))
})

const packs: readonly [string, Pack, Situation, number][] = [
  ['a pack with every kind of node', enginePack, handMade, 150],
  ['the built-in pack', builtInPack(), nineYear, 25],
]

test.each(packs)('after any edits the engine agrees with a slow one: %s', async (...given) => {
  const [, pack, beginning, numRuns] = given
  const engine = createEngine(pack)
  await fc.assert(
    fc.property(editsOf(pack), (edits) => {
      const session = engine.open(beginning, schoolYear)
      let before = shownCells(pack, session)
      for (const edit of edits) {
        const told = new Set(tryEdit(session, edit))
        const after = shownCells(pack, session)
        for (const [ref, state] of after) {
          if (before.has(ref) && !told.has(ref)) expect(state, ref).toEqual(before.get(ref))
        }
        before = after
      }
      const expected = shownSlowly(pack, session.situation(), schoolYear)
      expect(before).toEqual(expected.cells)
      expect(pack.forms.flatMap(({ key }) => session.violations(key))).toEqual(expected.violations)
      expect(session.units()).toEqual(expected.units)
    }),
    { numRuns },
  )
})

test.each(packs)('a situation opened again shows the same: %s', async (...given) => {
  const [, pack, beginning, numRuns] = given
  const engine = createEngine(pack)
  await fc.assert(
    fc.property(editsOf(pack), (edits) => {
      const session = engine.open(beginning, schoolYear)
      for (const edit of edits) tryEdit(session, edit)
      const again = engine.open(Situation.parse(session.situation()), schoolYear)
      expect(shownCells(pack, again)).toEqual(shownCells(pack, session))
      expect(again.situation()).toEqual(session.situation())
      expect(again.units()).toEqual(session.units())
      for (const { key } of pack.forms) expect(again.units(key)).toEqual(session.units(key))
      const results = (one: Session) => [one.units(), one.measures(), one.figures()]
      const alone = engine.open(Situation.parse(session.situation()), schoolYear)
      expect(results(alone), 'asked before anything else').toEqual(results(session))
      expect(shownCells(pack, alone)).toEqual(shownCells(pack, session))
    }),
    { numRuns },
  )
})

test.each(packs)('the rows behind a value are those a slow engine counts: %s', async (...given) => {
  const [, pack, beginning, numRuns] = given
  const engine = createEngine(pack)
  const computed = pack.forms.flatMap(({ key, fields }) =>
    fields.flatMap(({ name, computed: rule }) => (rule === undefined ? [] : [{ key, name }])),
  )
  await fc.assert(
    fc.property(editsOf(pack), (edits) => {
      const session = engine.open(beginning, schoolYear)
      for (const edit of edits) tryEdit(session, edit)
      const slow = slowEngine(pack, session.situation(), schoolYear)
      for (const { key, name } of computed) {
        const behind = [...session.rowsBehind(`${key}.${name}`)].flatMap(([register, rows]) =>
          rows.map((row) => `${register}/${row}`),
        )
        expect(new Set(behind), `${key}.${name}`).toEqual(slow.rowsBehind(key, name))
        expect(behind.length, 'each row once').toBe(new Set(behind).size)
      }
    }),
    { numRuns },
  )
})
