import { expect, test } from 'vitest'
import { shownNumber } from '#shared/number/shown.ts'
import { isKind, type Kind, kinds } from '#shared/sheet/kinds.ts'
import { pageOf } from '#shared/sheet/page.ts'
import type { SheetCell, SheetPart } from '#shared/sheet/sheet.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { openInput } from '#tools/pack/open-input.ts'
import { paperOf } from './paper.ts'
import { sampleInput } from './testing/sample-file.ts'

const pack = builtInPack()

const names = Object.keys(kinds).filter(isKind)

const isTable = (part: SheetPart): part is SheetPart & { readonly kind: 'table' } =>
  part.kind === 'table'
const textOf = (cell: SheetCell | undefined): string | undefined =>
  typeof cell === 'object' ? cell.text : cell

/** The cells of every table of a sample's paper, without what stands small beneath them. */
const tablesOf = (kind: Kind, name: string) =>
  paperOf(kind, sampleInput(name), { language: 'zh' }).sheets.flatMap(({ parts }) =>
    parts.filter(isTable).map(({ rows }) => rows.map((row) => row.map(textOf))),
  )
const linesOf = (kind: Kind, name: string): readonly string[] =>
  paperOf(kind, sampleInput(name), { language: 'zh' }).sheets.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'text'
        ? part.lines
        : part.kind === 'facts'
          ? part.facts.map((f) => f.join(''))
          : [],
    ),
  )

/** What the rules' own worked examples give (domain §9.3–9.6), stage by stage. */
const examples: Readonly<Record<string, readonly (readonly string[])[]>> = {
  E1: [['5.61', '0.93', '0.93', '4.88', '7.63', '2,043.61', '2.65']],
  E2: [
    ['5.91', '1.08', '1.08', '4.95', '8.94', '2,279.54', '2.55'],
    ['7.46', '1.49', '1.49', '5.44', '9.83', '2,507.50', '2.80'],
  ],
  E4: [['8.97', '0.00', '0.00', '5.28', '8.85', '2,243.59', '3.85']],
  E5: [['7.32', '1.27', '0.99', '6.00', '10.70', '2,647.89', '2.54']],
}

test.for(Object.keys(examples))(
  '%s: the checklist has the figures of the worked example',
  (name) => {
    const tables = tablesOf('checklist', name).slice(0, examples[name]?.length)
    expect(tables.map((rows) => rows.map((row) => row[3]))).toEqual(examples[name])
  },
)

test.for(Object.keys(examples))('%s: figure, standing and gap are the engine’s', (name) => {
  const [opened] = openInput(pack, sampleInput(name)).schools
  const tables = tablesOf('checklist', name)
  const mark = { met: '☑', floor_ok: '☒ ≥85%', below_floor: '☒ <85%' } as const
  for (const [at, unit] of (opened?.session.units() ?? []).entries()) {
    for (const [line, { id, figure, standing, need }] of unit.indicators.entries()) {
      if (figure.state !== 'value' || standing === 'no_data' || standing === 'not_applicable') {
        throw new Error('the samples have every figure')
      }
      const indicator = pack.indicators.find((one) => one.id === id)
      const row = tables[at]?.[line]
      expect(row?.[3]).toBe(shownNumber(figure.value, indicator?.places))
      expect(row?.[4]).toBe(mark[standing])
      const amount = shownNumber(need ?? '', indicator?.whole === true ? 0 : 2)
      expect(row?.[5]).toBe(standing === 'met' ? '—' : `差 ${amount} ${indicator?.need_unit.zh}`)
    }
  }
})

test('verdicts are ticked as the engine has them; a relaxed one stands beside the basic one', () => {
  expect(linesOf('checklist', 'E1')).toContain('综合：达标 6 项 / 7 项；低于 85%：0 项')
  expect(linesOf('checklist', 'E1')).toContain('结论：☑达标 ☐不达标 ☐数据不全')
  expect(linesOf('checklist', 'E2')).toContain('综合：达标 5 项 / 7 项；低于 85%：0 项')
  const e4 = linesOf('checklist', 'E4')
  expect(e4).toContain('综合：达标 5 项 / 7 项；低于 85%：2 项')
  expect(e4).toContain('结论：☐达标 ☑不达标 ☐数据不全')
  expect(e4).toContain('口径：☑基本 ☐放宽（X1）')
  expect(e4).toContain('按放宽口径（未启用）：不达标')
})

test('a relaxation that the file switches on is in force on paper', () => {
  const { schools } = sampleInput('E4')
  const input = { ...sampleInput('E4'), schools, parameters: { X1: true } }
  const page = pageOf(paperOf('checklist', input, { language: 'zh' }))
  expect(page).toContain('放宽X1：1.28 ☑')
  expect(page).toContain('口径：☑基本 ☑放宽（X1）')
})

test('the bottom lines count as the engine does, and say what is missing', () => {
  const [rows] = tablesOf('bottom-lines', 'E1')
  expect(rows).toHaveLength(20)
  expect(rows?.[15]?.slice(2, 6)).toEqual(['50', '46', '4', '☒否'])
  expect(linesOf('bottom-lines', 'E1')).toContain(
    '适用 18 条，做到 17 条；结论：☐全部做到 ☑未全部做到 ☐数据不全',
  )
})

test('the self-assessment has every indicator and every measure that a school can answer', () => {
  const [opened] = openInput(pack, sampleInput('E2')).schools
  const [rows] = tablesOf('self-assessment', 'E2')
  const ids = rows?.map((row) => row[1]?.split(' ')[0])
  const own = new Set(
    pack.measures
      .filter(({ county, part }) => county !== 'own' && ['guarantee', 'quality'].includes(part))
      .map(({ id }) => id),
  )
  const asked = opened?.session
    .measures()
    .filter(({ id, state }) => own.has(id) && state !== 'not_applicable')
  const resources = pack.indicators.map(({ id }) => id)
  expect(ids).toEqual([...resources, ...resources, ...(asked ?? []).map(({ id }) => id)])
})

test('every item of conduct is asked, by its group, and the class sizes are the engine’s', () => {
  const [opened] = openInput(pack, sampleInput('E1')).schools
  const register = pack.registers.find(({ key }) => key === 'F.items')
  const codes = tablesOf('conduct', 'E1').flatMap((rows) => rows.map(([code]) => code))
  expect(codes).toEqual(register?.rows?.map(({ cells }) => cells['code']))
  const [bins] = tablesOf('class-ledger', 'E1')
  expect(bins).toEqual([['班级数', '0', '0', '0', '10', '5', '1', '0', '0', '0', '0']])
  expect(opened?.session.cell('B.bin_36_40').computed).toEqual({ state: 'value', value: '10' })
})

test.for(names)(
  '%s: drafts say so, and every sheet names its form, pack and its standing',
  (kind) => {
    const { watermark, sheets } = paperOf(kind, sampleInput('E1'), { language: 'zh' })
    expect(watermark).toBe(kind === 'blank' ? undefined : '草稿 不作上报')
    for (const { marks, foot } of sheets) {
      expect(marks).toContain('测试：样例数据，不作上报')
      expect(foot).toMatch(/^(空白 |台账 )?[\w.-]+ · cn\.balanced\.2017 第 1 版 · 未经县级确认$/)
    }
  },
)

test.for(names)('%s in English: no Chinese in what the program itself says', (kind) => {
  const { sheets, watermark } = paperOf(kind, sampleInput('E1'), { language: 'en' })
  const said = sheets.flatMap(({ title, marks, foot, parts }) => [
    ...[title, foot, ...marks],
    ...parts.flatMap((part) => {
      if (part.kind === 'table') return part.columns.map((column) => column.title)
      if (part.kind === 'facts') return part.facts.map(([label]) => label)
      return part.kind === 'signatures' ? part.lines.flat() : []
    }),
  ])
  expect([watermark, ...said].join(' ')).not.toMatch(/\p{Script=Han}/u)
})

test.for(names)('%s: what the tables of a sheet take is what a page has', (kind) => {
  for (const { across, parts } of paperOf(kind, sampleInput('E1'), { language: 'zh' }).sheets) {
    for (const { columns, rows } of parts.filter(isTable)) {
      const width = columns.reduce((sum, column) => sum + column.width, 0)
      expect(width).toBeCloseTo(across ? 257 : 170, 0)
      for (const row of rows) expect(row).toHaveLength(columns.length)
    }
  }
})
