import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

const { exporting, nav, paper } = words.zh

/** What is printed, without spaces: a column of paper breaks words where it is full. */
const textOf = (pdf: string): string =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s/g, '')

test('every sheet is shown as it is printed, and follows the data', async ({
  open,
  folder,
  shell,
}, info) => {
  const sample = await readSample('E1')
  const { page } = await open()
  const [start, work] = [startingPages(page), workPages(page)]
  await start.confirm(await start.create('李梅'))
  await start.addSchool(sample.school.code, sample.school.name)
  await work.choosePeriod(sample.period)
  await prefill(page, { school: sample.school.code, period: sample.period }, sample.edits)
  const sheet = page.getByRole('article', { name: paper.preview })

  await test.step('from the gaps to the checklist', async () => {
    await work.goTo(nav.gaps)
    await page.getByRole('link', { name: paper.open }).click()
    await expect(sheet).toContainText('义务教育学校办学条件达标核查表')
    await expect(sheet).toContainText('差 1 人')
    await expect(sheet.getByRole('note', { name: '草稿 不作上报' })).toBeVisible()
    expect(await barriers(page)).toEqual([])
    await page.screenshot({ path: info.outputPath('checklist.png') })
  })
  await test.step('every other kind', async () => {
    for (const [kind, name] of Object.entries(paper.kinds)) {
      await page.getByLabel(paper.kind, { exact: true }).selectOption(kind)
      await expect(page).toHaveURL(new RegExp(`/paper/${kind}$`))
      await expect(sheet, name).toContainText(sample.school.name)
    }
    await page.getByLabel(paper.part).selectOption('B.classes')
    await expect(sheet).toContainText('班级（空白表）')
    await page.screenshot({ path: info.outputPath('blank.png') })
  })
  await test.step('from a register to its sheet and to a blank one', async () => {
    for (const [link, text] of [
      [paper.toRegister, '内部编号'],
      [paper.toBlank, '教职工名册（空白表）'],
    ] as const) {
      await work.goTo(nav.registers)
      await page.getByRole('main').getByRole('link', { name: '教职工名册' }).click()
      await page.getByRole('button', { name: exporting.open }).click()
      await page.screenshot({ path: info.outputPath('export.png') })
      await page.getByRole('link', { name: link }).click()
      await expect(sheet).toContainText(text)
    }
  })
  await test.step('the columns of a register are chosen, remembered, and put back', async () => {
    await page.getByLabel(paper.kind, { exact: true }).selectOption('register')
    await page.getByLabel(paper.part).selectOption('C.teachers')
    const head = sheet.getByRole('columnheader', { name: '性别' })
    await expect(head).toBeVisible()
    await page.getByText(paper.columns).click()
    await page.getByRole('checkbox', { name: '性别' }).uncheck()
    await expect(head).toHaveCount(0)
    expect(await barriers(page)).toEqual([])
    await page.reload()
    await expect(sheet).toContainText('内部编号')
    await expect(head).toHaveCount(0)
    await page.getByText(paper.columns).click()
    await page.getByRole('button', { name: paper.usual }).click()
    await expect(head).toBeVisible()
  })
  await test.step('what is printed is what was shown, with the edges of every page', async () => {
    // Playwright prints in its own Chromium only; the shell's printing has tests beside it.
    if (shell !== 'web') return
    await page.getByLabel(paper.kind, { exact: true }).selectOption('checklist')
    await expect(sheet).toContainText('差 1 人')
    const pdf = join(folder, 'checklist.pdf')
    await writeFile(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    await writeFile(info.outputPath('checklist.pdf'), await page.pdf({ preferCSSPageSize: true }))
    const text = textOf(pdf)
    for (const part of ['5.61', '差1人', '第1页共3页', 'BX·cn.balanced.2017第1版']) {
      expect(text).toContain(part)
    }
    expect(text.startsWith('测试：样例数据，不作上报')).toBe(true)
    expect(text).not.toContain(nav.handIn)
  })
})
