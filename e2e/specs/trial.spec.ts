import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

const { nav, trial, verdict } = words.zh

test('what if there were another backbone teacher: the verdict at once, and the data as they were', async ({
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
  const before = await page.getByRole('main').innerText()
  await page.getByRole('link', { name: trial.open, exact: true }).click()
  await expect(page.getByText(trial.banner)).toBeVisible()
  const r2 = page.getByRole('row', { name: /^R2/ })
  await expect(r2).toContainText('差 1 人')

  await test.step('two more like a backbone teacher close the gap', async () => {
    await page.getByLabel(trial.place).selectOption('C.teachers')
    const backbone = page.getByLabel(trial.row).locator('option').nth(1)
    await page.getByLabel(trial.row).selectOption((await backbone.getAttribute('value')) ?? '')
    await page.getByLabel(trial.count).fill('40')
    await page.getByRole('button', { name: trial.add }).click()
    await expect(page.getByText(trial.changes(1))).toBeVisible()
    await expect(page.locator('tr[data-changed="true"]').first()).toBeVisible()
    expect(await barriers(page)).toEqual([])
    await page.screenshot({ path: info.outputPath('trial.png') })
  })
  await test.step('a number of a form, what it is now beside it, changes no draft', async () => {
    await page.getByLabel(trial.place).selectOption('A.building_area_m2')
    await expect(page.getByText(/现在 \d/)).toBeVisible()
    await page.getByLabel(trial.value).fill('99')
    await page.getByRole('button', { name: trial.add }).click()
    await expect(page.getByText(trial.changes(2))).toBeVisible()
    await page.getByRole('button', { name: trial.reset }).click()
    await expect(page.locator('tr[data-changed="true"]')).toHaveCount(0)
    await expect(page.getByText(verdict.pass).first()).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: nav.gaps }).click()
    expect(await page.getByRole('main').innerText()).toBe(before)
  })
})
