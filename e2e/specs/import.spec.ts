import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { expect, test } from '#e2e/fixtures.ts'
import { gridPage } from '#e2e/pages/grid.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words } from '#shared/words/words.ts'

const place = { school: '2199000001', period: '2026-2027' }
const say = words.zh.importing

/** Headings as a county's old spreadsheet has them, in another order than ours. */
const headings = [
  ...['序号', '教师姓名', '性别', '出生日期', '身份证号码', '岗位类别', '编制情况', '任教学段'],
  ...[
    '任教学科',
    '周课时数',
    '学历',
    '教师资格证种类',
    '教师资格证号',
    '专业技术职务',
    '骨干教师级别',
    '到校时间',
  ],
]

const [family, given] = [
  [...'王李张刘陈杨赵黄周吴'],
  [...'伟丽敏静磊强洋艳勇军杰娟涛明超'],
] as const

/** 300 different names. */
const nameOf = (number: number): string =>
  `${family[number % 10] ?? ''}${given[Math.floor(number / 10) % 15] ?? ''}${given[Math.floor(number / 150)] ?? ''}`

const born = (number: number): Date => new Date(Date.UTC(1970 + (number % 25), number % 12, 15))

/** One of 300 people, all of them right. */
const person = (number: number): unknown[] => [
  number + 1,
  nameOf(number),
  number % 2 === 0 ? '女' : '男',
  born(number),
  undefined,
  ...[
    '专任教师',
    '在编在岗',
    '小学',
    '语文',
    12,
    '本科',
    '小学',
    '20153300112345678',
    '中级',
    '无',
  ],
  new Date(Date.UTC(2015, 8, 1)),
]

/** The 7 mistakes: line of the file, column, what stands there. */
const planted = [
  { line: 10, column: 10, value: '研究生毕业' },
  { line: 20, column: 3, value: '1985年13月' },
  { line: 30, column: 9, value: 400 },
  { line: 40, column: 4, value: 110101199003077000 },
  { line: 50, column: 1, value: '张*' },
  { line: 60, column: 2, value: undefined },
  { line: 70, column: 1, value: nameOf(0) },
] as const

function rosterFile(isMended: boolean): Promise<Buffer> {
  const people = Array.from({ length: 300 }, (_, number) => person(number))
  if (!isMended) {
    for (const { line, column, value } of planted) {
      const cells = people[line - 4]
      if (cells !== undefined) cells[column] = value
    }
    // The same person as in the first line: also born in the same month.
    const twin = people[66]
    if (twin !== undefined) twin[3] = born(0)
  }
  const data: Row[] = [
    [{ value: '青石镇中心小学教职工名册', columnSpan: headings.length, fontWeight: 'bold' }],
    [{ value: '2026年9月', type: String }],
    headings.map((value) => ({ value, type: String })),
    ...people.map((cells) => cells.map(cellOf)),
  ]
  return writeXlsxFile(data, { sheet: '教基4149' }).toBuffer()
}

function cellOf(value: unknown): Row[number] {
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' }
  if (typeof value === 'number') return { value, type: Number }
  return typeof value === 'string' ? { value, type: String } : null
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: say.open, exact: true }).click()
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer })
}

test('a clerk imports a roster of 300 with 7 mistakes, sees each, and mends them', async ({
  open,
}) => {
  const { page } = await open()
  const start = startingPages(page)
  await start.confirm(await start.create('李梅'))
  await start.addSchool(place.school, '青石镇中心小学')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const grid = gridPage(page)
  const work = workPages(page)
  await grid.open('教职工名册')

  await test.step('the columns of an old spreadsheet are known by their headings', async () => {
    await choose(page, '名册.xlsx', await rosterFile(false))
    await expect(page.getByText(say.found(300, 15))).toBeVisible()
    await expect(page.getByLabel(say.fieldOf('教师姓名'))).toHaveValue('name')
    await expect(page.getByLabel(say.fieldOf('序号'))).toHaveValue('')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
  await test.step('the trial says what is wrong, and nothing is written', async () => {
    await page.getByRole('button', { name: say.attempt }).click()
    await expect(
      page.getByText(say.counts({ added: 297, updated: 0, unchanged: 0, leftOut: 3 })),
    ).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
  await test.step('what can go in goes in as one step', async () => {
    await page.getByRole('button', { name: say.write(297) }).click()
    await expect(page.getByText(say.done(297, 0))).toBeVisible()
    await page.getByRole('button', { name: words.zh.app.close }).last().click()
    await expect(grid.rowCount).toHaveText(grid.rows(297))
    await expect(page.getByText(words.zh.grid.errorRows(3))).toBeVisible()
  })
  await test.step('the three that went in with a mistake are mended in the grid', async () => {
    await mend(page, nameOf(6), '最高学历', '本科')
    await mend(page, nameOf(16), '出生年月', '1986-05')
    await mend(page, nameOf(26), '周课时', '12')
    await expect(page.getByText(words.zh.grid.errorRows(0))).toBeVisible()
  })
  await test.step('the mended file adds those that were left out, and updates the others', async () => {
    await choose(page, '名册.xlsx', await rosterFile(true))
    await page.getByRole('button', { name: say.attempt }).click()
    const counts = { added: 3, updated: 1, unchanged: 296, leftOut: 0 }
    await expect(page.getByText(say.counts(counts))).toBeVisible()
    await page.getByRole('button', { name: say.write(4) }).click()
    await expect(page.getByText(say.done(3, 1))).toBeVisible()
    await page.getByRole('button', { name: words.zh.app.close }).last().click()
    await expect(grid.rowCount).toHaveText(grid.rows(300))
  })
  await test.step('one undo takes the whole import back, and redo makes it again', async () => {
    await page.getByRole('button', { name: words.zh.grid.undo, exact: true }).last().click()
    await expect(grid.rowCount).toHaveText(grid.rows(297))
    await page.getByRole('button', { name: words.zh.grid.redo, exact: true }).last().click()
    await expect(grid.rowCount).toHaveText(grid.rows(300))
    await work.saved()
    await page.reload()
    await expect(grid.rowCount).toHaveText(grid.rows(300))
  })
  await test.step('what is exported comes back as it is, as a workbook and as text', async () => {
    for (const kind of ['filled', 'filledText'] as const) {
      await page.getByRole('button', { name: words.zh.exporting.open, exact: true }).click()
      await page.getByRole('checkbox').check()
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: words.zh.exporting[kind] }).click()
      const download = await coming
      await page.getByRole('button', { name: words.zh.app.close }).last().click()
      await choose(page, download.suggestedFilename(), await readFile(await download.path()))
      await page.getByRole('button', { name: say.attempt }).click()
      const counts = { added: 0, updated: 0, unchanged: 300, leftOut: 0 }
      await expect(page.getByText(say.counts(counts))).toBeVisible()
      await page.getByRole('button', { name: words.zh.app.close }).last().click()
    }
  })
  await test.step('a long trial says how far it is, and can be stopped', async () => {
    const lines = Array.from(
      { length: 8_000 },
      (_, at) => `王${nameOf(at % 300)},19${60 + (at % 40)}-0${1 + (at % 9)},本科`,
    )
    await choose(page, '很长.csv', Buffer.from(`姓名,出生年月,学历\n${lines.join('\n')}`))
    await page.getByRole('button', { name: say.attempt }).click()
    await expect(page.getByRole('progressbar')).toBeVisible()
    await page.getByRole('button', { name: say.stop }).click()
    await expect(page.getByText(say.found(8_000, 3))).toBeVisible()
    await page.getByRole('button', { name: words.zh.app.close }).last().click()
    await expect(grid.rowCount).toHaveText(grid.rows(300))
  })
  await test.step('a file that is no table is refused in words', async () => {
    await choose(page, '名册.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))
    await expect(page.getByText('这是旧格式的 Excel 文件（.xls）。')).toBeVisible()
  })
})

/** Finds a row by its name and types into one of its cells. */
async function mend(page: Page, name: string, column: string, value: string): Promise<void> {
  const grid = gridPage(page)
  await page.getByRole('searchbox').fill(name)
  await expect(grid.shownCount).toHaveText(words.zh.grid.shownCount(1))
  await grid.table.getByText('在编在岗', { exact: true }).click()
  await grid.goToColumn(column)
  await grid.type(value)
  await grid.press('Enter')
  await page.getByRole('searchbox').fill('')
}
