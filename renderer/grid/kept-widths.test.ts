import { expect, test } from 'vitest'
import { RegisterKey } from '#shared/ids.ts'
import { keepWidths, keptWidths } from './kept-widths.ts'

const teachers = RegisterKey.parse('C.teachers')

function shelf(): Pick<Storage, 'getItem' | 'setItem'> {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => {
      held.set(key, text)
    },
  }
}

test('each register keeps its own widths', () => {
  const storage = shelf()
  keepWidths(storage, teachers, { name: 12.5, sex: 3 })
  expect(keptWidths(storage, teachers)).toEqual({ name: 12.5, sex: 3 })
  expect(keptWidths(storage, RegisterKey.parse('B.classes'))).toEqual({})
})

test.each([
  ['', 'nothing'],
  ['{"name":', 'half of it'],
  ['[12]', 'a list'],
  ['{"name":"12"}', 'a text for a number'],
  ['{"name":0}', 'a column that nobody could see'],
  ['{"name":1e9}', 'a column without end'],
])('%s gives the usual widths (%s)', (text) => {
  const storage = shelf()
  storage.setItem('junheng.columns.C.teachers', text)
  expect(keptWidths(storage, teachers)).toEqual({})
})
