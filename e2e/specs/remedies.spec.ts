import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

const { nav, remedyPlan, remedyProgress, paper } = words.zh

test('a plan of remedies is kept, overdue on the start page, and printed', async ({
  open,
}, info) => {
  const sample = await readSample('E1')
  const { page } = await open()
  const [start, work] = [startingPages(page), workPages(page)]
  await start.confirm(await start.create('李梅'))
  await start.addSchool(sample.school.code, sample.school.name)
  await work.choosePeriod(sample.period)
  await prefill(page, { school: sample.school.code, period: sample.period }, sample.edits)
  await work.goTo(nav.gaps)
  await page.getByRole('link', { name: remedyPlan.title, exact: true }).click()
  const row = page.getByRole('row', { name: /骨干教师/ })

  await test.step('who does what by when is kept when one leaves the box', async () => {
    await expect(row).toContainText('差 1 人')
    await row.getByLabel(/整改措施$/).fill('推荐 1 名教师参评县级骨干')
    await row.getByLabel(/责任人$/).fill('李梅')
    await row.getByLabel(/完成期限$/).fill('2020/1/31')
    await row.getByLabel(/经费/).fill('1.25')
    await row.getByLabel(/进度$/).selectOption('going')
    await expect(row).toContainText('李梅')
    await expect(row).toContainText(remedyPlan.isLate)
    await expect(page.getByText(remedyPlan.late(1))).toBeVisible()
    expect(await barriers(page)).toEqual([])
    await page.screenshot({ path: info.outputPath('plan.png') })
  })
  await test.step('the start page says what is overdue and leads there', async () => {
    await work.goTo(nav.home)
    const task = page.getByRole('listitem').filter({ hasText: remedyPlan.late(1) })
    await task.getByRole('link').last().click()
    await expect(row.getByLabel(/整改措施$/)).toHaveValue('推荐 1 名教师参评县级骨干')
    await expect(row.getByLabel(/进度$/)).toHaveValue('going')
    await expect(row.getByLabel(/进度$/)).toContainText(remedyProgress.going)
  })
  await test.step('the sheet has it too', async () => {
    await page.getByRole('link', { name: paper.kinds.plan }).click()
    const sheet = page.getByRole('article', { name: paper.preview })
    for (const text of ['推荐 1 名教师参评县级骨干', '李梅', '2020-01-31', '1.25', '已逾期'])
      await expect(sheet).toContainText(text)
  })
})
