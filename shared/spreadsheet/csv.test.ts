import { expect, test } from 'vitest'
import { formatCsv } from './csv.ts'

test.each([
  ['a,b', '"a,b"\r\n'],
  ['说"好"', '"说""好"""\r\n'],
  ['一\n二', '"一\n二"\r\n'],
  [' 空格', '" 空格"\r\n'],
  ['110101199003070024', '110101199003070024\r\n'],
])('%j stands in one cell', (cell, text) => {
  expect(formatCsv([[cell]])).toBe(text)
})

test('no cell begins as a formula, and a negative number stays one', () => {
  expect(formatCsv([['=1+1', '@x', '-5', '-5+1', '+86', "'=1"]])).toBe(
    "'=1+1,'@x,-5,'-5+1,'+86,''=1\r\n",
  )
})
