import { expect, test } from 'vitest'
import type { CellState } from '#shared/engine/cell-state.ts'
import { choicesOf } from '#shared/entry/choices.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { words } from '#shared/words/words.ts'
import { type ColumnFilter, holdsText, passes } from './column-filter.ts'
import { gridColumn } from './columns.ts'

const pack = builtInPack()
const reader = { pack, words: words.zh, language: 'zh' } as const
const column = (name: string) => {
  const register = pack.registers.find((one) => one.key === 'C.teachers')
  const field = register?.columns.find((one) => one.name === name)
  if (register === undefined || field === undefined) throw new Error(`no column ${name}`)
  const choices = choicesOf(field, { pack, language: 'zh', rows: () => [] })
  return gridColumn(register, field, choices, 'zh')
}
const state = (more: Partial<CellState>): CellState => ({
  visible: true,
  required: false,
  violations: [],
  ...more,
})
const lets = (name: string, more: Partial<CellState>, filter: ColumnFilter) =>
  passes(column(name), state(more), filter, reader)

test('a text is looked for in what a person reads, also under a mask', () => {
  expect(lets('name', { answer: '覃〇𠮷' }, { kind: 'text', text: '〇' })).toBe(true)
  expect(lets('degree', { answer: 'bachelor' }, { kind: 'text', text: '研究生' })).toBe(false)
  const card = { answer: '110101199003070023' }
  expect(lets('id_card', card, { kind: 'text', text: '19900307' })).toBe(true)
})

test('codes and computed truths are chosen from their list', () => {
  expect(lets('sex', { answer: '2' }, { kind: 'values', values: ['2'] })).toBe(true)
  expect(lets('sex', { answer: '2' }, { kind: 'values', values: ['1'] })).toBe(false)
  expect(lets('is_here', { computed: true }, { kind: 'values', values: ['true'] })).toBe(true)
  expect(lets('sex', {}, { kind: 'values', values: ['1'] })).toBe(false)
})

test('blanks are found, those that are not asked for among them', () => {
  expect(lets('name', {}, { kind: 'blank' })).toBe(true)
  expect(lets('name', { answer: '甲' }, { kind: 'blank' })).toBe(false)
  expect(lets('backbone_doc', { visible: false, answer: '甲' }, { kind: 'blank' })).toBe(true)
})

test('a search finds a row by any of its texts, in any width of letters', () => {
  expect(holdsText('ＡＢ', ['x', 'cab'])).toBe(true)
  expect(holdsText('陈', ['李梅', ''])).toBe(false)
})
