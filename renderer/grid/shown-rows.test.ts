import { expect, test } from 'vitest'
import type { Row } from '#shared/engine/situation.ts'
import { PlainDate, RowId } from '#shared/ids.ts'
import { rowId } from '#shared/testing/edits.ts'
import { isShown, keptOrder, type Show } from './shown-rows.ts'

const id = (n: number) => RowId.parse(rowId(n))
const ids = (...numbers: readonly number[]) => numbers.map(id)
const from = PlainDate.parse('2026-09-01')

test('an edit takes no row away, a new row stands last, a removed one goes', () => {
  const known = new Set(ids(1, 2, 3, 4))
  expect(keptOrder(ids(4, 2), known, ids(1, 2, 3, 4, 5))).toEqual(ids(4, 2, 5))
  expect(keptOrder(ids(4, 2), known, ids(1, 3, 4))).toEqual(ids(4))
  expect(keptOrder([], new Set(), ids(1))).toEqual(ids(1))
})

test('rows are shown by how they stand', () => {
  const known = {
    standings: new Map([[id(1), 'error'] as const, [id(2), 'blank'] as const]),
    isNew: (row: RowId) => row === id(3),
    isArchived: (row: Row) => row.to !== undefined,
  }
  const rows = [
    { id: id(1), from, cells: {} },
    { id: id(2), from, cells: {} },
    { id: id(3), from, cells: {} },
    { id: id(4), from, to: from, cells: {} },
  ]
  const shown = (show: Show) =>
    rows.filter((row) => isShown(row, show, known)).map((row) => Number(row.id.slice(-1)))
  expect(shown('all')).toEqual([1, 2, 3, 4])
  expect(shown('current')).toEqual([1, 2, 3])
  expect(shown('error')).toEqual([1])
  expect(shown('blank')).toEqual([2])
  expect(shown('warning')).toEqual([])
  expect(shown('new')).toEqual([3])
  expect(shown('archived')).toEqual([4])
})
