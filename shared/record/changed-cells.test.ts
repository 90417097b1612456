import { expect, test } from 'vitest'
import { changedCells, isRemarked } from './changed-cells.ts'
import { Record } from './record.ts'
import { tableOf } from './table.ts'

const record = (answers: object, rows: readonly (readonly string[])[] = []): Record =>
  Record.parse({
    format: 'junheng.record/1',
    kind: 'test',
    pack: { id: 'small.pack', version: 1, hash: 'a'.repeat(64) },
    ...{ school: '2199000001', form: 'A', period: '2026-2027', revision: 1 },
    ...{ uses: [], answers, reasons: [], complete: [], confirmed: [], personal: [] },
    results: { engine: '1', units: [] },
    registers: rows.length === 0 ? {} : { 'A.buildings': tableOf(columns, rows) },
    sealed: { by: 'clerk', at: '2026-11-03T08:15:00Z' },
  })

const columns = ['id', 'from', 'label', 'area_m2']
const id = (digit: string) => `00000000-0000-4000-8000-00000000000${digit}`
const row = (digit: string, ...cells: readonly string[]) => [id(digit), '2026-09-01', ...cells]

test('fields and cells of rows that differ, one that came and one that went', () => {
  const before = record({ books: '10', site: '1' }, [
    row('1', '教学楼', '500'),
    row('2', '食堂', ''),
  ])
  const after = record({ books: '12', area: '3' }, [
    row('3', '车棚', '8'),
    row('1', '教学楼', '520'),
  ])
  expect(changedCells(before, after)).toEqual([
    { cell: 'A.books', before: '10', after: '12' },
    { cell: 'A.site', before: '1' },
    { cell: `A.buildings/${id('1')}/area_m2`, before: '500', after: '520' },
    { cell: `A.buildings/${id('2')}/from`, before: '2026-09-01' },
    { cell: `A.buildings/${id('2')}/label`, before: '食堂' },
    { cell: 'A.area', after: '3' },
    { cell: `A.buildings/${id('3')}/from`, after: '2026-09-01' },
    { cell: `A.buildings/${id('3')}/label`, after: '车棚' },
    { cell: `A.buildings/${id('3')}/area_m2`, after: '8' },
  ])
  expect(changedCells(before, before)).toEqual([])
})

test('a remark on a register is about all its rows, one on a cell about that cell', () => {
  expect(isRemarked(`A.buildings/${id('1')}/label`, ['A.buildings'])).toBe(true)
  expect(isRemarked('A.books', ['A.books'])).toBe(true)
  expect(isRemarked('A.books_total', ['A.books'])).toBe(false)
})
