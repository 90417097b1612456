import { expect, test } from 'vitest'
import type { PlainDate } from '#shared/ids.ts'
import { blankSheet } from '#shared/keying/sheet-places.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { isSensitive } from '#shared/pack/sensitive.ts'
import { blank } from '#shared/sheet/blank.ts'
import type { Kind } from '#shared/sheet/kinds.ts'
import type { Material } from '#shared/sheet/material.ts'
import { registers } from '#shared/sheet/register.ts'
import type { Sheet, SheetCell } from '#shared/sheet/sheet.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { openInput } from '#tools/pack/open-input.ts'
import { paperOf, type Wanted } from './paper.ts'
import { sampleInput } from './testing/sample-file.ts'

const pack = builtInPack()
const textOf = (cell: SheetCell | undefined): string =>
  (typeof cell === 'object' ? cell.text : cell) ?? ''

const rowsIn = (sheets: readonly Sheet[]) =>
  sheets.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'table' ? part.rows.map((row) => row.map(textOf)) : [])),
  )
const rowsOf = (kind: Kind, name: string, wanted: Partial<Wanted> = {}) =>
  rowsIn(paperOf(kind, sampleInput(name), { language: 'zh', ...wanted }).sheets)

/** A sample as the sheets read it; opened once, because a school has 26 registers. */
function materialOf(name: string): Material {
  const [opened] = openInput(pack, sampleInput(name)).schools
  if (opened === undefined) throw new Error('a sample has a school')
  return { ...opened, pack, isConfirmed: false, language: 'zh' }
}

test('a blank form asks for every field that is typed, by its code, and for none that is computed', () => {
  const material = materialOf('E1')
  for (const form of schoolForms(pack)) {
    const listed = new Set(form.sections.flatMap(({ fields }) => fields))
    const typed = form.fields.filter(
      ({ name, computed }) => listed.has(name) && computed === undefined,
    )
    const codes = rowsIn(blank(material, form.key)).map(([code]) => code)
    expect(codes.toSorted()).toEqual(typed.map(({ name }) => `${form.key}.${name}`).toSorted())
  }
})

test('a blank register asks for every column that is typed; rows of the pack stand in it', () => {
  const material = materialOf('E1')
  for (const { key, columns, rows = [] } of pack.registers) {
    if (key.startsWith('J.')) continue
    const given = new Set(rows.flatMap(({ cells }) => Object.keys(cells)))
    const typed = columns.filter(({ name, computed }) => computed === undefined && !given.has(name))
    if (typed.length === 0) continue
    const printed = rowsIn(blank(material, key))
    for (const { name } of typed) {
      expect(
        printed.filter((row) => row.includes(name)),
        `${key} ${name}`,
      ).not.toHaveLength(0)
    }
    for (const row of rows) expect(printed.map(([first]) => first)).toContain(row.key)
  }
})

test('nothing on a blank form is the school’s but its name and code', () => {
  const paper = JSON.stringify(paperOf('blank', sampleInput('E1'), { language: 'zh' }))
  expect(paper).not.toMatch(/周启明|文昌路18号|5550101/)
})

test('a printed register has every row and no number, phone or address of a person', () => {
  const material = materialOf('E1')
  for (const register of pack.registers) {
    if (register.key.startsWith('J.')) continue
    const sheets = registers(material, register.key)
    const titles = sheets.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === 'table' ? part.columns.map(({ title }) => title) : [],
      ),
    )
    const secret = register.columns.filter((one) => isSensitive(one, register.caption))
    for (const { label } of secret) expect(titles).not.toContain(label.zh)
    const count = material.session.rowsCounted(register.key).length
    expect(rowsIn(sheets)).toHaveLength(count)
    const isOfPersons = register.columns.some(({ personal }) => personal === true)
    expect(sheets.some(({ marks }) => marks.includes('仅限内部 · 阅后归档'))).toBe(isOfPersons)
  }
})

test('no printed register of the samples holds the number of a person', () => {
  for (const name of ['E1', 'E2', 'E3', 'E4', 'E5']) {
    const paper = JSON.stringify(paperOf('register', sampleInput(name), { language: 'zh' }))
    expect(paper).not.toMatch(/\d{17}[\dX]|G\d{17}/)
  }
})

test('the plan has every gap with what would close it, and what was promised', () => {
  const rows = rowsOf('plan', 'E1')
  expect(rows[0]?.slice(1, 6)).toEqual([
    'R2 每百名学生拥有县级以上骨干教师数',
    ...['0.93', '≥ 1', '差 1 人', '县级以上骨干教师（小学）增加 1 人'],
  ])
  const [opened] = openInput(pack, sampleInput('E1')).schools
  const missed = opened?.session.measures().filter(({ state }) => state === 'not_met') ?? []
  const parts = new Map(pack.measures.map(({ id, part }) => [id, part]))
  for (const { id } of missed.filter((one) => /guarantee|quality/.test(parts.get(one.id) ?? ''))) {
    expect(
      rows.some(([, name]) => name?.startsWith(`${id} `)),
      id,
    ).toBe(true)
  }
  const line = rows.find(([, name]) => name?.startsWith('底线第 16 条'))
  expect(line?.slice(2)).toEqual([
    ...['46', '50', '4', '暑假改建厕所，增加蹲位', '', '2027-08-31', '', '未完成'],
  ])
})

test('what is past its day is late on the day that is asked, and not before', () => {
  // Days that are written as they are parsed.
  const on = (day: string) =>
    rowsOf('plan', 'E1', { day: day as PlainDate }).map((row) => row.at(-1))
  expect(on('2027-08-31')).not.toContain('已逾期')
  expect(on('2027-09-01')).toContain('已逾期')
})

test('a nine-year school has the needs of both stages in its plan', () => {
  const names = rowsOf('plan', 'E2').map(([, name, , , gap]) => `${name?.slice(0, 2)} ${gap}`)
  expect(names).toContain('R4 差 215.85 ㎡')
  expect(names).toContain('R5 差 223.05 ㎡')
})

test('what is keyed from paper is asked in the order and under the codes that are printed', () => {
  const material = materialOf('E1')
  for (const { key } of schoolForms(pack)) {
    const printed = rowsIn(blank(material, key)).map(([code]) => code)
    expect(blankSheet(pack, key)?.fields.map(({ code }) => code)).toEqual(printed)
  }
  for (const { key } of pack.registers) {
    const codes = blank(material, key)
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'table' ? (part.rows[0] ?? []).slice(1).map(textOf) : []))
    if (codes.length > 0) {
      expect(blankSheet(pack, key)?.fields.map(({ code }) => code)).toEqual(codes)
    }
  }
})

test('the columns of a register are those that were chosen, never a person’s numbers', () => {
  const input = sampleInput('E1')
  const columns = ['name', 'gender', 'id_no', 'phone', 'nowhere']
  const paper = paperOf('register', input, { language: 'zh', part: 'C.teachers', columns })
  const table = paper.sheets[0]?.parts.find((part) => part.kind === 'table')
  const titles = table?.columns.map(({ title }) => title) ?? []
  expect(titles[0]).toBe('内部编号')
  expect(titles.length).toBeGreaterThan(1)
  expect(titles.join(' ')).not.toMatch(/身份证|电话/)
  const usual = paperOf('register', input, { language: 'zh', part: 'C.teachers' })
  const all = usual.sheets[0]?.parts.find((part) => part.kind === 'table')
  expect(all?.columns.length).toBeGreaterThan(titles.length)
})
