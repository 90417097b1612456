import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultOf } from '#shared/testing/faults.ts'
import { formatCsv } from './csv.ts'
import { parseCsv } from './parse-csv.ts'
import { sheetLimits } from './sheet.ts'

const textsOf = (text: string) => parseCsv(text, '').rows.map(({ texts }) => texts)

test.each<[string, readonly (readonly string[])[]]>([
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['姓名；性别\n', [['姓名；性别']]],
  [
    '姓名，性别\n陈，女\n',
    [
      ['姓名', '性别'],
      ['陈', '女'],
    ],
  ],
  ['"a,""b""\r\nc",d', [['a,"b"\r\nc', 'd']]],
  ['"never ends,b', [['"never ends', 'b']]],
  ['\r\n,\r\na,\n', [['a', '']]],
])('%j is read as %j', (text, rows) => {
  expect(textsOf(text)).toEqual(rows)
})

test('lines keep their number, blank ones too', () => {
  expect(parseCsv('姓名\n\n"陈\n秀英"\n李', '').rows.map(({ line }) => line)).toEqual([1, 3, 4])
})

test('what is written is read back, cell for cell', () => {
  const cell = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '')
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 })
  fc.assert(
    fc.property(table, (rows) => {
      // The first line says how cells are parted, so one with headings stands before all.
      expect(textsOf(formatCsv([['a', 'b'], ...rows])).slice(1)).toEqual(rows)
    }),
  )
})

test.each([
  ['rows', 'a,b\n'.repeat(sheetLimits.rows + 1)],
  ['columns', `a${','.repeat(sheetLimits.columns + 1)}`],
  ['letters', 'a'.repeat(sheetLimits.letters + 1)],
])('more %s than any register has are refused', async (what, text) => {
  const fault = await faultOf(() => parseCsv(text, ''))
  expect(fault).toMatchObject({ code: 'sheet-too-large', details: { what } })
})
