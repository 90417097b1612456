import { expect, test } from 'vitest'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import { blankSheet } from '#shared/keying/sheet-places.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { jumpTo } from './jump.ts'

const pack = builtInPack()

test('a code leads to its place, short or in full; in a register a row number too', () => {
  const form = blankSheet(pack, FormKey.parse('A'))
  const rows = blankSheet(pack, RegisterKey.parse('A.buildings'))
  if (form === undefined || rows === undefined) throw new Error('the built-in pack has both')
  const books = form.fields.findIndex(({ code }) => code === 'A.books')
  const from = { row: '', field: 3 }
  expect(jumpTo(form, ' a.BOOKS ', from)).toEqual({ row: '', field: books })
  expect(jumpTo(form, 'books', from)).toEqual({ row: '', field: books })
  expect(jumpTo(form, '7', from)).toBeUndefined()
  expect(jumpTo(form, '', from)).toBeUndefined()
  const floors = rows.fields.findIndex(({ code }) => code === 'floors')
  const third = { row: '3', field: 1 }
  expect(jumpTo(rows, '12', third)).toEqual({ row: '12', field: 0 })
  expect(jumpTo(rows, '１２ floors', third)).toEqual({ row: '12', field: floors })
  expect(jumpTo(rows, 'floors', third)).toEqual({ row: '3', field: floors })
  expect(jumpTo(rows, '0', third)).toBeUndefined()
})
