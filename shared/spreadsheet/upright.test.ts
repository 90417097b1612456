import { expect, test } from 'vitest'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { columnsOfForm, headingOf } from './columns.ts'
import { parseCsv } from './parse-csv.ts'
import { readLines } from './read-lines.ts'
import { layDown } from './upright.ts'

const form = builtInPack().forms.find(({ key }) => key === 'A')
if (form === undefined) throw new Error('the pack lacks form A')
const columns = columnsOfForm(form, 'clerk')
const [first, second] = columns
if (first === undefined || second === undefined) throw new Error('form A lacks fields')
const label = (one: typeof first) => headingOf(one.field, 'zh')

test('a form stands upright in a file, with keys or without', () => {
  const keyed = `${first.field.name},${label(first)},1\n${second.field.name},${label(second)},2\n`
  const plain = `项目,数\n${label(first)},1\n${label(second)},2\n`
  for (const text of [keyed, plain]) {
    const laid = layDown(parseCsv(text, 'a.csv'), columns, {})
    const [at] =
      [...(laid?.mapping.fields ?? [])].find(([, name]) => name === second.field.name) ?? []
    expect(laid?.sheet.rows[1]?.texts[at ?? -1]).toBe('2')
  }
  expect(layDown(parseCsv('甲,1\n乙,2\n', 'a.csv'), columns, {})).toBeUndefined()
})

test('a cell that cannot be read is named as the spreadsheet program names it', () => {
  const text = `\n项目,数\n${label(first)},1\n${label(second)},2\n`
  const { name, rows } = parseCsv(text, 'a.csv')
  const marked = (natures: string) =>
    layDown(
      { name, rows: rows.map((row, at) => (at === 2 ? { ...row, natures } : row)) },
      columns,
      {},
    )
  const reading = (natures: string) => () => {
    const laid = marked(natures)
    if (laid === undefined) throw new Error('nothing was laid down')
    return readLines({
      ...laid,
      columns: columns.map((one) => ({ ...one, choices: undefined })),
      blanks: 'keep',
    })
  }
  for (const [natures, code] of [
    ['tf', 'sheet-formulas'],
    ['tm', 'sheet-merged'],
  ] as const)
    expect(reading(natures)).toThrow(
      expect.objectContaining({ code, details: { cell: 'B4', count: 1 } }),
    )
})
