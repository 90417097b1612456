import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#shared/answer.ts'
import { choicesOf } from '#shared/entry/choices.ts'
import { PlainDate, RegisterKey, RowId } from '#shared/ids.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { rowId } from '#shared/testing/edits.ts'
import { type BlockPlace, bulkEdits, clearEdits, fillEdits, planPaste } from './block-edits.ts'

const pack = builtInPack()
const register = RegisterKey.parse('C.teachers')
const columns = ['name', 'sex', 'birth_ym', 'is_here', 'weekly_periods'].map((name) => {
  const field = pack.registers
    .find((one) => one.key === register)
    ?.columns.find((one) => one.name === name)
  if (field === undefined) throw new Error(`no column ${name}`)
  return { field, choices: choicesOf(field, { pack, language: 'zh', rows: () => [] }) }
})
const rows = [0, 1, 2].map((n) => RowId.parse(rowId(n)))
const from = PlainDate.parse('2026-09-01')

function place(answers: ReadonlyMap<string, Answer> = new Map()): BlockPlace {
  return {
    register,
    columns,
    rows,
    canType: (_, column) => column.computed === undefined,
    answer: (row, column) => answers.get(`${row}/${column.name}`),
  }
}
const newRows = () => {
  let n = 100
  return () => {
    n += 1
    return RowId.parse(rowId(n))
  }
}
const paste = (block: readonly (readonly string[])[], top: number, left: number, room = 9) =>
  planPaste(place(), {
    block,
    at: { top, bottom: top, left, right: left },
    newRow: newRows(),
    from,
    room,
  })
const cell = (n: number, column: string, value?: Answer) => ({
  op: 'set-cell',
  register,
  row: rowId(n),
  column,
  ...(value === undefined ? {} : { value }),
})

test('a block is laid from the corner, labels become codes, missing rows are added', () => {
  const plan = paste(
    [
      ['女', '1985年3月'],
      ['男', '1990-12'],
    ],
    2,
    1,
  )
  expect(plan.edits).toEqual([
    cell(2, 'sex', '2'),
    cell(2, 'birth_ym', '1985-03'),
    { op: 'add-row', register, row: rowId(101), from },
    cell(101, 'sex', '1'),
    cell(101, 'birth_ym', '1990-12'),
  ])
  expect(plan).toMatchObject({ added: 1, cells: 4, misfits: [] })
})

test('what no list and no rule knows goes in as it stands and is told', () => {
  const plan = paste([['不详', '三月', 'x', '14']], 0, 1)
  expect(plan.edits).toEqual([
    cell(0, 'sex', '不详'),
    cell(0, 'birth_ym', '三月'),
    cell(0, 'weekly_periods', '14'),
  ])
  expect(plan.misfits.map(({ column, why }) => [column, why])).toEqual([
    [0, 'kept'],
    [1, 'kept'],
    [2, 'not-typed'],
  ])
})

test('columns beyond the last, rows beyond the limit and endless texts stay out and are told', () => {
  expect(paste([['14', '多出来的', '']], 0, 4).misfits).toMatchObject([
    { why: 'outside', column: 1 },
  ])
  expect(paste([['甲'], ['乙']], 3, 0, 1)).toMatchObject({
    added: 1,
    misfits: [{ why: 'full', row: 1 }],
  })
  expect(paste([['长'.repeat(5_000)]], 0, 0)).toMatchObject({
    edits: [],
    misfits: [{ why: 'too-long' }],
  })
})

test('blank lines at the end of a block add no rows', () => {
  expect(paste([['甲'], [''], [' ']], 3, 0)).toMatchObject({ added: 1 })
})

test('one cell fills all that is picked', () => {
  const at = { top: 0, bottom: 2, left: 1, right: 1 }
  const plan = planPaste(place(), { block: [['女']], at, newRow: newRows(), from, room: 9 })
  expect(plan.edits).toEqual([0, 1, 2].map((n) => cell(n, 'sex', '2')))
})

test('filling down, emptying and setting a column leave computed cells alone', () => {
  const answers = new Map<string, Answer>([
    [`${rowId(0)}/sex`, '2'],
    [`${rowId(1)}/weekly_periods`, '14'],
  ])
  const block = { top: 0, bottom: 2, left: 1, right: 3 }
  expect(fillEdits(place(answers), { ...block, right: 1 })).toEqual([
    cell(1, 'sex', '2'),
    cell(2, 'sex', '2'),
  ])
  expect(fillEdits(place(answers), { ...block, left: 3 })).toEqual([])
  expect(clearEdits(place(answers), { ...block, right: 4 })).toEqual([
    cell(0, 'sex'),
    cell(1, 'weekly_periods'),
  ])
  const [, sex, , computed] = columns.map(({ field }) => field)
  expect(sex && bulkEdits(place(), rows, sex, '1')).toEqual(
    [0, 1, 2].map((n) => cell(n, 'sex', '1')),
  )
  expect(computed && bulkEdits(place(), rows, computed, true)).toEqual([])
})

test('every cell of a block is written, told or blank, whatever it holds', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('女', '14', '1985-03', '', '是'))
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 1, maxLength: 7 }), { minLength: 2, maxLength: 5 }),
      fc.nat(3),
      fc.nat(4),
      (block, top, left) => {
        const { edits, misfits } = paste(block, top, left)
        const written = edits.filter((edit) => edit.op === 'set-cell' && 'value' in edit).length
        const out = misfits.filter(({ why }) => why !== 'kept').length
        const filled = block.flat().filter((one) => one.trim() !== '').length
        expect(written + out).toBe(filled)
      },
    ),
  )
})
