import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalBytes } from '#shared/canonical.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { addRow, emptySituation, rowId, schoolYear, setCell } from '#shared/testing/edits.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { editsOf } from '#shared/testing/random-edits.ts'
import { shownCells } from '#shared/testing/shown.ts'
import { Edit } from './edit.ts'
import { createEngine, type Session } from './engine.ts'
import { Situation } from './situation.ts'

const begun: Situation = Situation.parse({
  ...emptySituation,
  forms: { A: { site: '350', unknown_to_the_pack: 'kept' } },
  registers: {
    'A.buildings': [1, 2].map((row) => ({
      id: rowId(row),
      from: '2020-09-01',
      ...(row === 1 ? { to: '2030-01-01' } : {}),
      cells: { no: `${row}`, use: 'dorm', unknown_to_the_pack: 'kept' },
    })),
  },
  complete: ['A.buildings'],
  confirmed: { A: ['areas', 'things'] },
  reasons: [{ check: 'A-X03', text: '租用' }],
})

const bytesOf = (session: Session) => new TextDecoder().decode(canonicalBytes(session.situation()))

/** Applies what can be applied; gives each edit's inverse, latest first. */
function apply(session: Session, edits: readonly Edit[]): readonly (readonly Edit[])[] {
  return edits
    .flatMap((edit) => {
      try {
        const inverse = session.inverse(edit)
        session.apply(edit)
        return [inverse]
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: 'edit-unknown-cell' })
        return []
      }
    })
    .toReversed()
}

const packs: readonly [string, Pack, Situation, number][] = [
  ['a pack with every kind of node', enginePack, begun, 200],
  ['the built-in pack', builtInPack(), emptySituation, 25],
]

test.each(packs)('any edits undone leave the same bytes, and redone too: %s', async (...given) => {
  const [, pack, situation, numRuns] = given
  const engine = createEngine(pack)
  await fc.assert(
    fc.property(editsOf(pack), (edits) => {
      const session = engine.open(situation, schoolYear)
      const [before, cells] = [bytesOf(session), shownCells(pack, session)]
      const undo = apply(session, edits)
      const after = bytesOf(session)
      const redo = undo.flatMap((step) => apply(session, step))
      expect(bytesOf(session)).toBe(before)
      expect(shownCells(pack, session)).toEqual(cells)
      for (const step of redo.toReversed()) apply(session, step)
      expect(bytesOf(session)).toBe(after)
    }),
    { numRuns },
  )
})

test('a removed row comes back between its neighbours, with all that stood in it', () => {
  const session = createEngine(enginePack).open(begun, schoolYear)
  session.apply(addRow('A.buildings', 3))
  session.apply(setCell('A.buildings', 3, 'floors', '2'))
  const about = { check: 'A-X07', row: rowId(1) }
  session.apply(Edit.parse({ op: 'give-reason', ...about, text: '新建' }))
  const before = bytesOf(session)
  const removal = Edit.parse({ op: 'remove-row', register: 'A.buildings', row: rowId(1) })
  const inverse = session.inverse(removal)
  session.apply(removal)
  expect(session.situation().reasons).toHaveLength(1)
  for (const edit of inverse) session.apply(edit)
  expect(bytesOf(session)).toBe(before)
})

test('an edit that changes nothing has nothing to undo', () => {
  const session = createEngine(enginePack).open(begun, schoolYear)
  for (const edit of [
    { op: 'set', form: 'A', field: 'site', value: '350' },
    { op: 'set', form: 'A', field: 'books', value: ' ' },
    { op: 'set-cell', register: 'A.buildings', row: rowId(1), column: 'no', value: '1' },
    { op: 'add-row', register: 'A.buildings', row: rowId(1), from: '2026-09-01' },
    { op: 'archive-row', register: 'A.buildings', row: rowId(1), to: '2030-01-01' },
    { op: 'confirm-register', register: 'A.buildings', confirmed: true },
    { op: 'confirm-section', form: 'A', section: 'areas', confirmed: true },
    { op: 'give-reason', check: 'A-X03', text: '租用' },
  ]) {
    expect(session.inverse(Edit.parse(edit)), edit.op).toEqual([])
  }
})

test.each(packs)(
  'edits applied together leave what they leave one by one: %s',
  async (...given) => {
    const [, pack, situation, numRuns] = given
    const engine = createEngine(pack)
    await fc.assert(
      fc.property(editsOf(pack), (edits) => {
        const [single, joint] = [
          engine.open(situation, schoolYear),
          engine.open(situation, schoolYear),
        ]
        const before = shownCells(pack, joint)
        const undo = apply(single, edits)
        let jointUndo: typeof undo = []
        const changed = new Set(
          joint.together(() => {
            jointUndo = apply(joint, edits)
          }),
        )
        expect(jointUndo).toEqual(undo)
        expect(bytesOf(joint)).toBe(bytesOf(single))
        const after = shownCells(pack, joint)
        expect(after).toEqual(shownCells(pack, single))
        expect(joint.units()).toEqual(single.units())
        expect(joint.violations()).toEqual(single.violations())
        const differing = [...after].filter(
          ([ref, cell]) => before.has(ref) && !isDeepStrictEqual(before.get(ref), cell),
        )
        expect(differing.filter(([ref]) => !changed.has(ref))).toEqual([])
      }),
      { numRuns },
    )
  },
)
