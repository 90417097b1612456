import { expect, test } from 'vitest'
import { Edit } from '#shared/engine/edit.ts'
import { Period, RegisterKey } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import { packRowId } from '#shared/pack/row-id.ts'
import { emptySituation, schoolYear } from '#shared/testing/edits.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { createEngine } from './engine.ts'

const register = 'A.buildings'
const [first] = enginePack.registers
const column =
  first?.columns.find(({ type }) => type.kind === 'dec' || type.kind === 'int')?.name ?? ''
const pack = Pack.parse({
  ...enginePack,
  registers: enginePack.registers.map((one) =>
    one.key === register
      ? {
          ...one,
          rows: [
            { key: 'H-01', cells: { [column]: '3' } },
            { key: 'H-02', cells: {} },
          ],
        }
      : one,
  ),
})
const engine = createEngine(pack)
const row = packRowId(register, 'H-01', schoolYear.period)

function begun() {
  const session = engine.open(emptySituation, schoolYear)
  for (const edit of engine.begin(schoolYear)) session.apply(edit)
  return session
}

test('a draft begins with the rows of its pack', () => {
  const rows = begun().situation().registers[RegisterKey.parse(register)]
  expect(rows?.map(({ id, from, to, cells }) => [id, from, to, cells])).toEqual([
    [row, '2026-09-01', '2027-09-01', { [column]: '3' }],
    [packRowId(register, 'H-02', schoolYear.period), '2026-09-01', '2027-09-01', {}],
  ])
})

test('the same row has the same id at every school, and another in the next period', () => {
  const next = Period.parse('2027-2028')
  expect(packRowId(register, 'H-01', schoolYear.period)).toBe(row)
  expect(packRowId(register, 'H-01', next)).not.toBe(row)
  expect(packRowId(register, 'H-02', schoolYear.period)).not.toBe(row)
})

test.each<[string, object]>([
  ['a given cell is changed', { op: 'set-cell', register, row, column, value: '4' }],
  ['a given cell is emptied', { op: 'set-cell', register, row, column }],
  ['the row is removed', { op: 'remove-row', register, row }],
  ['the row is archived within its period', { op: 'archive-row', register, row, to: '2026-10-01' }],
])('refused: %s', async (_, edit) => {
  const session = begun()
  const before = session.situation()
  expect(await faultOf(() => session.apply(Edit.parse(edit)))).toMatchObject({
    code: 'edit-unknown-cell',
  })
  expect(session.situation()).toEqual(before)
})
