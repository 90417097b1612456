import { expect, test } from 'vitest'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import { addRow, emptySituation, rowId, schoolYear, set, setCell } from '#shared/testing/edits.ts'
import { growingPack } from '#shared/testing/growing-pack.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { Edit } from './edit.ts'
import { createEngine } from './engine.ts'

const form = FormKey.parse('A')
const register = RegisterKey.parse('A.buildings')
const cell = (row: number, column: string) => `A.buildings/${rowId(row)}/${column}`
const onRow = (op: string, more: object = {}) =>
  Edit.parse({ op, register, row: rowId(1), ...more })

function sealedSession(pack = growingPack) {
  const session = createEngine(pack).open(emptySituation, schoolYear)
  session.apply(addRow(register, 1))
  session.apply(setCell(register, 1, 'label', '楼'))
  return { session, changed: session.markSealed([form]) }
}

test.each([
  setCell(register, 1, 'label', '新楼'),
  setCell(register, 1, 'note', '补记'),
  onRow('archive-row', { to: '2026-10-01' }),
  onRow('remove-row'),
])('a row that a record rests on is not changed where rows are only added: %o', (edit) => {
  const { session } = sealedSession()
  const before = session.situation()
  expect(() => session.apply(edit)).toThrow('row-append-only')
  expect(session.situation()).toEqual(before)
})

test('what changes nothing is no change, and a row that corrects it is added', () => {
  const { session } = sealedSession()
  expect(session.apply(setCell(register, 1, 'label', '楼'))).toEqual([])
  session.apply(addRow(register, 2))
  session.apply(setCell(register, 2, 'corrects', rowId(1)))
  session.apply(set('A.books', '3'))
  expect(session.cell(cell(2, 'corrects')).answer).toBe(rowId(1))
})

test('its cells say so, and so does the situation', () => {
  const { session, changed } = sealedSession()
  expect(changed).toContain(cell(1, 'label'))
  session.apply(addRow(register, 2))
  expect(session.cell(cell(1, 'label')).sealed).toBe(true)
  expect(session.cell(`A.buildings/${rowId(1)}`).sealed).toBe(true)
  expect(session.cell(cell(2, 'label')).sealed).toBeUndefined()
  const { sealed } = session.situation()
  expect(sealed).toEqual([rowId(1)])
  const again = createEngine(growingPack).open(session.situation(), schoolYear)
  expect(() => again.apply(onRow('remove-row'))).toThrow('row-append-only')
})

test('nobody is asked for what nobody can type any more', () => {
  const { session } = sealedSession()
  expect(session.cell(cell(1, 'note')).required).toBe(false)
  const again = createEngine(growingPack).open(session.situation(), schoolYear)
  expect(again.violations(form).filter(({ check }) => check === 'required')).toEqual([])
})

test('only forms that were sealed, and only registers that are append-only', () => {
  const other = createEngine(growingPack).open(emptySituation, schoolYear)
  other.apply(addRow(register, 1))
  expect(other.markSealed([FormKey.parse('S')])).toEqual([])
  const { session, changed } = sealedSession(Pack.parse(smallPack))
  expect(changed).toEqual([])
  session.apply(setCell(register, 1, 'label', '新楼'))
})
