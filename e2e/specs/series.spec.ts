import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { joinDistrict } from '#e2e/pages/joining.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words } from '#shared/words/words.ts'

const school = '2199000001'
const { nav, series } = words.zh

test('a lost counter is told at the start and before writing; a new series begins when the person agrees', async ({
  open,
  district,
  stick,
  folder,
}) => {
  test.setTimeout(300_000)
  const { page } = await open()
  const start = startingPages(page)
  const work = workPages(page)
  await start.confirm(await start.create('李梅'))
  await start.openSample('青石镇中心小学')
  await joinDistrict(page, { school, district, stick })
  await work.seal(10)
  await rm(join(folder, 'school', 'counter.json'))
  const { happened, remedy } = series.causes['counter-missing']
  await test.step('the start page says so and leads to the place', async () => {
    await page.reload()
    await work.goTo(nav.home)
    await expect(page.getByText(happened(1))).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('home.png') })
    await page.getByRole('link', { name: series.toHandIn }).click()
  })
  await test.step('nothing can be written before the person has agreed', async () => {
    await expect(page.getByText(remedy)).toBeVisible()
    await page.getByLabel(words.zh.folder.path).fill(stick)
    await expect(page.getByText(series.needAgree)).toBeVisible()
    await expect(page.getByRole('button', { name: words.zh.handIn.write })).toBeDisabled()
    await page.getByText(remedy).scrollIntoViewIfNeeded()
    await page.screenshot({ path: test.info().outputPath('hand-in.png') })
    expect(await barriers(page)).toEqual([])
  })
  await test.step('after that it is written, and the reason stays readable', async () => {
    await page.getByLabel(series.agree).check()
    await work.write(stick)
    await expect(page.getByText(remedy)).toHaveCount(0)
    await work.goTo(nav.data)
    const row = page.getByRole('row').filter({ hasText: happened(1) })
    await expect(row).toContainText('李梅')
    await row.scrollIntoViewIfNeeded()
    await page.screenshot({ path: test.info().outputPath('data.png') })
  })
  await test.step('the district takes the new series', async () => {
    await district.ingest(stick)
    const states = (await district.records()).map(({ state }) => state)
    expect(states).toEqual(Array(10).fill('accepted'))
  })
})
