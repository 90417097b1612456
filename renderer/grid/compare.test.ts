import { expect, test } from 'vitest'
import type { CellState } from '#shared/engine/cell-state.ts'
import { choicesOf } from '#shared/entry/choices.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { gridColumn } from './columns.ts'
import { ordered, sortKey } from './compare.ts'

const pack = builtInPack()
const column = (name: string) => {
  const register = pack.registers.find((one) => one.key === 'C.teachers')
  const field = register?.columns.find((one) => one.name === name)
  if (register === undefined || field === undefined) throw new Error(`no column ${name}`)
  const choices = choicesOf(field, { pack, language: 'zh', rows: () => [] })
  return gridColumn(register, field, choices, 'zh')
}
const sorted = (name: string, values: readonly string[]) =>
  values.toSorted((a, b) => ordered(column(name), a, b))

test('numbers are sorted by size, and what is no number stands last', () => {
  expect(sorted('weekly_periods', ['10', '9', '两节', '-1', '100'])).toEqual([
    '-1',
    '9',
    '10',
    '100',
    '两节',
  ])
})

test('names are sorted by sound, rare letters among them', () => {
  expect(sorted('name', ['张三', '阿卜杜拉', '陈秀英', '李梅'])).toEqual([
    '阿卜杜拉',
    '陈秀英',
    '李梅',
    '张三',
  ])
  expect(sorted('name', ['覃〇𠮷', '阿卜杜拉·木'])).toHaveLength(2)
})

test('codes are sorted as their list stands', () => {
  const codes = pack.codes['DEGREE']?.entries.map((entry) => entry.code) ?? []
  expect(sorted('degree', codes.toReversed())).toEqual(codes)
})

test('a blank, an unasked and an uncomputed cell have no key', () => {
  const cell: CellState = { visible: true, required: false, violations: [] }
  expect(sortKey(column('name'), cell)).toBeUndefined()
  expect(sortKey(column('name'), { ...cell, visible: false, answer: '甲' })).toBeUndefined()
  const missing: CellState = { ...cell, computed: { state: 'no_data', missing: [] } }
  expect(sortKey(column('age_years'), missing)).toBeUndefined()
  const known: CellState = { ...cell, computed: { state: 'value', value: '41' } }
  expect(sortKey(column('age_years'), known)).toBe('41')
})
