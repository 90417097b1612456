import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFault } from '#shared/fault.ts'
import { formatHtml, formatTsv, parseTsv, pasteLimits } from './tsv.ts'

const cell = fc.string({ unit: fc.constantFrom('a', '陈', '𠮷', '"', '\t', '\r', '\n', ' ', '1') })
const block = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 6,
  }),
)

test('what is copied is what is pasted', () => {
  fc.assert(
    fc.property(block, (rows) => {
      expect(parseTsv(formatTsv(rows))).toEqual(rows)
    }),
  )
})

test('any text at all is read, and nothing of it but signs of the format is lost', () => {
  const letters = (text: string) => text.replace(/[\t\r\n"]/g, '')
  fc.assert(
    fc.property(cell, (text) => {
      expect(letters(parseTsv(text).flat().join(''))).toBe(letters(text))
    }),
  )
})

test.each([
  [
    'a\tb\r\nc\td\r\n',
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
  ['a\rb', [['a'], ['b']]],
  [
    'a\t\r\n\tb\r\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['"青石镇\n柳湾村"\t2\r\n', [['青石镇\n柳湾村', '2']]],
  ['"他说""好"""\tb', [['他说"好"', 'b']]],
  ['5"\t6', [['5"', '6']]],
  ['"never closed\tb', [['"never closed', 'b']]],
  ['"a"b\tc', [['"a"b', 'c']]],
  ['', [['']]],
  ['a\r\n\r\n', [['a'], ['']]],
] as const)('reads %j as spreadsheets mean it', (text, rows) => {
  expect(parseTsv(text)).toEqual(rows)
})

test('a block that is too large is refused before it is read whole', () => {
  const refused = (text: string) => {
    try {
      return parseTsv(text)
    } catch (thrown) {
      return isFault(thrown, 'paste-too-large')
    }
  }
  expect(refused('a\n'.repeat(pasteLimits.rows + 1))).toBe(true)
  expect(refused('\t'.repeat(pasteLimits.columns))).toBe(true)
  expect(refused('a'.repeat(pasteLimits.letters + 1))).toBe(true)
  expect(refused('a\n'.repeat(pasteLimits.rows))).toHaveLength(pasteLimits.rows)
})

test('a spreadsheet is told which cells are text, and markup in a cell stays a cell', () => {
  expect(formatHtml([['110101199003070023', '14']], [true, false])).toContain(
    `<td style="mso-number-format:'\\@'">110101199003070023</td><td>14</td>`,
  )
  expect(formatHtml([['<b>&"\r\n']], [true])).toContain('&lt;b&gt;&amp;&quot;<br>')
})
