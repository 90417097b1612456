import { expect, test } from 'vitest'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { columnsOfForm, columnsOfRegister, rowKey } from './columns.ts'
import { foldedHeading, mappingAt, proposeMapping } from './headings.ts'
import { officialForms } from './official.ts'
import { parseCsv } from './parse-csv.ts'

const pack = builtInPack()
const teachers = pack.registers.find(({ key }) => key === 'C.teachers')
if (teachers === undefined) throw new Error('the pack lacks teachers')
const columns = columnsOfRegister(teachers, 'clerk')
const sheetOf = (text: string, name = '名册') => ({ ...parseCsv(text, name), name })
const fieldsOf = (text: string, remembered = {}) => [
  ...proposeMapping(sheetOf(text), columns, remembered).fields,
]

test('headings are known by label, key, English and older names, whatever their width and marks', () => {
  for (const heading of ['姓名', ' 姓 名 ', '*姓名：', 'name', 'Name', '教师姓名', '姓名（必填）'])
    expect(fieldsOf(`${heading},性别\n陈秀英,女\n`)[0]).toEqual([0, 'name'])
})

test('a title above the headings and unknown columns are left alone', () => {
  const text = '教职工名册,\n2026年,\n序号,姓名,备忘,学历\n1,陈秀英,x,本科\n'
  const mapping = proposeMapping(sheetOf(text), columns, {})
  expect(mapping).toMatchObject({ headings: 2, first: 3, doubled: [], ids: undefined })
  expect([...mapping.fields]).toEqual([
    [1, 'name'],
    [3, 'degree'],
  ])
})

test('of two headings that mean the same neither is taken', () => {
  const mapping = proposeMapping(sheetOf('姓名,教师姓名,性别\na,b,女'), columns, {})
  expect(mapping.doubled).toEqual([0, 1])
  expect([...mapping.fields.values()]).toEqual(['sex'])
})

test('what a person said of a heading comes first, and what the pack has no longer is nothing', () => {
  const said = { [foldedHeading('备 忘')]: 'degree', 性别: '', 年龄段: 'gone' }
  expect(fieldsOf('姓名,备忘,性别,年龄段\n', said)).toEqual([
    [0, 'name'],
    [1, 'degree'],
  ])
})

test('a file of the program is read by its keys, a person may point to other headings', () => {
  const keyed = sheetOf(`甲,乙,${rowKey}\nname,sex,${rowKey}\n陈,女,x\n`)
  expect(proposeMapping(keyed, columns, {})).toMatchObject({ headings: 0, first: 2, ids: 2 })
  const other = mappingAt(sheetOf('陈,女\n姓名,性别\n李,男\n'), 1, columns, {})
  expect(other).toMatchObject({ headings: 1, first: 2 })
})

test('no two things that a person types answer to the same Chinese heading', () => {
  const lists = [
    ...pack.registers.map((one) => {
      // What the pack itself gives nobody types, and its file is read by keys.
      const given = new Set((one.rows ?? []).flatMap(({ cells }) => Object.keys(cells)))
      return columnsOfRegister(one, 'special_ed').filter(({ field }) => !given.has(field.name))
    }),
    ...pack.forms.map((one) => columnsOfForm(one, 'special_ed')),
  ]
  const doubled = lists.flatMap((list) => {
    const names = list.flatMap(({ field }) => {
      const all = [field.label.zh, ...(field.also ?? [])].map(foldedHeading)
      return [...new Set(all)].map((name) => [name, field.name] as const)
    })
    return names.filter(([name], at) => names.findIndex(([one]) => one === name) !== at)
  })
  expect(doubled).toEqual([])
})

test('official numbers of today and of earlier years name their form', () => {
  const keys = (text: string, name = '') =>
    officialForms(pack, sheetOf(text, name), 1).map(({ key }) => key)
  expect(keys('青石镇中心小学 教基 4149\n姓名\n')).toEqual(['C'])
  expect(keys('x\n姓名\n', '基础基411')).toEqual(['C'])
  expect(keys('教基41490\n姓名\n')).toEqual([])
  expect(keys('x\n教基4149\n')).toEqual([])
})
