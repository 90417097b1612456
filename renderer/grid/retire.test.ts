import { expect, test } from 'vitest'
import { PlainDate, RegisterKey, RowId } from '#shared/ids.ts'
import { rowId } from '#shared/testing/edits.ts'
import { restoreEdits, retireEdits } from './retire.ts'

const register = RegisterKey.parse('C.teachers')
const day = PlainDate.parse('2026-10-01')
const rows = [1, 2].map((n) => ({ id: RowId.parse(rowId(n)), from: day, cells: {} }))

test('what may have stood in a record is archived, what was added here is removed', () => {
  const desk = { addedHere: (row: RowId) => row === rowId(2) }
  expect(retireEdits(desk, register, rows, day)).toEqual([
    { op: 'archive-row', register, row: rowId(1), to: day },
    { op: 'remove-row', register, row: rowId(2) },
  ])
})

test('an archived row is restored by taking its last day away', () => {
  expect(restoreEdits(register, rows)).toEqual([
    { op: 'archive-row', register, row: rowId(1) },
    { op: 'archive-row', register, row: rowId(2) },
  ])
})
