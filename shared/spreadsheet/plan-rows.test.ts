import { expect, test } from 'vitest'
import { choicesOf } from '#shared/entry/choices.ts'
import { PlainDate, RegisterKey, RowId } from '#shared/ids.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { columnsOfRegister } from './columns.ts'
import { proposeMapping } from './headings.ts'
import type { ImportPlace } from './import-plan.ts'
import { parseCsv } from './parse-csv.ts'
import { planRows } from './plan-rows.ts'
import type { Sheet } from './sheet.ts'

const pack = builtInPack()
const key = RegisterKey.parse('C.teachers')
const register = pack.registers.find((one) => one.key === key)
if (register === undefined) throw new Error('the pack lacks teachers')
const columns = columnsOfRegister(register, 'clerk').map((column) => ({
  ...column,
  choices: choicesOf(column.field, { pack, language: 'zh', rows: () => [] }),
}))

const idOf = (number: number) =>
  RowId.parse(`00000000-0000-4000-9000-${String(number).padStart(12, '0')}`)
const from = PlainDate.parse('2026-09-01')

/** 陈秀英 twice, born in different months, and one 李伟. */
const rows: ImportPlace['rows'] = [
  { id: idOf(1), from, cells: { name: '陈秀英', birth_ym: '1985-03', degree: 'bachelor' } },
  { id: idOf(2), from, cells: { name: '陈秀英', birth_ym: '1990-07' } },
  { id: idOf(3), from, cells: { name: '李伟', birth_ym: '1979-01', weekly_periods: '12' } },
]

function plan(text: string, change: Partial<ImportPlace> = {}, blanks: 'keep' | 'empty' = 'keep') {
  return planOf(parseCsv(text, ''), change, blanks)
}

function planOf(
  sheet: Sheet,
  change: Partial<ImportPlace> = {},
  blanks: 'keep' | 'empty' = 'keep',
) {
  let made = 100
  return planRows(
    { sheet, mapping: proposeMapping(sheet, columns, {}), columns, blanks },
    {
      register: key,
      rows,
      caption: 'name',
      knownBy: ['name', 'birth_ym'],
      canType: () => true,
      newRow: () => {
        made += 1
        return idOf(made)
      },
      add: (row) => ({ op: 'add-row', register: key, row, from }),
      room: 10,
      ...change,
    },
  )
}

const outcomes = (text: string, change: Partial<ImportPlace> = {}) =>
  plan(text, change).lines.map(({ line, outcome }) => [line, outcome])

test('lines are found again by all of their key columns, and only what differs is an edit', () => {
  const { edits, lines, problems } = plan(
    '姓名,出生年月,学历\n陈秀英,1985年3月,本科\n陈秀英,1990.7,硕士\n王强,1988-02,本科\n',
  )
  expect(lines.map(({ outcome }) => outcome)).toEqual(['unchanged', 'updated', 'added'])
  expect(problems).toEqual([])
  expect(edits).toEqual([
    { op: 'set-cell', register: key, row: idOf(2), column: 'degree', value: 'master' },
    { op: 'add-row', register: key, row: idOf(101), from },
    { op: 'set-cell', register: key, row: idOf(101), column: 'name', value: '王强' },
    { op: 'set-cell', register: key, row: idOf(101), column: 'birth_ym', value: '1988-02' },
    { op: 'set-cell', register: key, row: idOf(101), column: 'degree', value: 'bachelor' },
  ])
})

test('the id that a file of the program carries comes before the key', () => {
  const { edits } = plan(`姓名,出生年月,@row\n陈秀兰,1985-03,${idOf(1)}\n`)
  expect(edits).toEqual([
    { op: 'set-cell', register: key, row: idOf(1), column: 'name', value: '陈秀兰' },
  ])
})

test('one key for several rows, one row twice in the file, and a full register keep lines out', () => {
  expect(outcomes('姓名,性别\n陈秀英,女\n李伟,男\n', { knownBy: ['name'] })).toEqual([
    [2, 'left-out'],
    [3, 'updated'],
  ])
  const twice = plan('姓名,出生年月\n李伟,1979-01\n李伟,1979-01\n王强,1988-02\n王强,1988-02\n')
  expect(twice.lines.map(({ outcome }) => outcome)).toEqual([
    'unchanged',
    'left-out',
    'added',
    'left-out',
  ])
  expect(twice.problems.map(({ line, why }) => [line, why])).toEqual([
    [3, 'twice'],
    [5, 'twice'],
  ])
  expect(outcomes('姓名\n甲甲\n乙乙\n', { room: 1 })).toEqual([
    [2, 'added'],
    [3, 'left-out'],
  ])
  expect(plan('姓名,性别\n陈秀英,女\n', { knownBy: ['name'] }).problems[0]?.why).toBe('several')
  expect(plan('姓名\n甲甲\n', { room: 0 }).problems[0]?.why).toBe('full')
})

test('a line that lacks a part of its key is a new row, also twice', () => {
  expect(outcomes('姓名,出生年月\n李伟,\n李伟,\n')).toEqual([
    [2, 'added'],
    [3, 'added'],
  ])
})

test('a cell that cannot be taken keeps its whole line out, one that is only wrong does not', () => {
  const { lines, problems } = plan('姓名,学历\n张*,本科\n王强,研究生毕业\n')
  expect(lines.map(({ outcome }) => outcome)).toEqual(['left-out', 'added'])
  expect(problems).toEqual([
    { line: 2, column: 'name', text: '张*', why: 'masked' },
    { line: 3, column: 'degree', text: '研究生毕业', why: 'kept' },
  ])
})

test('a blank cell keeps what is there, or empties it when that is asked', () => {
  const text = '姓名,出生年月,周课时\n李伟,1979-01,\n'
  expect(plan(text).edits).toEqual([])
  expect(plan(text, {}, 'empty').edits).toEqual([
    { op: 'set-cell', register: key, row: idOf(3), column: 'weekly_periods' },
  ])
})

test('what nobody may type stays, and that is told', () => {
  const { edits, problems } = plan('姓名,出生年月,周课时\n李伟,1979-01,15\n', {
    canType: () => false,
  })
  expect(edits).toEqual([])
  expect(problems).toEqual([{ line: 2, column: 'weekly_periods', text: '15', why: 'given' }])
})

test('merged cells and formulas are refused where they are to be read, and only there', async () => {
  const sheet = (natures: string): Sheet => ({
    name: '',
    rows: [
      { line: 1, texts: ['教职工名册', '', ''], natures: 'mmm' },
      { line: 2, texts: ['姓名', '性别', '备忘'], natures: 'ttt' },
      { line: 3, texts: ['王强', '男', 'x'], natures },
    ],
  })
  expect(planOf(sheet('ttf')).lines).toHaveLength(1)
  expect(await faultOf(() => planOf(sheet('tfm')))).toEqual({
    code: 'sheet-formulas',
    details: { cell: 'B3', count: 1 },
  })
  expect(await faultOf(() => planOf(sheet('mmt')))).toEqual({
    code: 'sheet-merged',
    details: { cell: 'A3', count: 2 },
  })
})
