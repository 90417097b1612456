import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { gridPage } from '#e2e/pages/grid.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

test('the first run has no barrier that axe knows', async ({ open }) => {
  const { page } = await open()
  const { firstRun } = words.zh
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const look = (name: string) =>
    test.step(name, async () => expect.soft(await barriers(page), name).toEqual([]))
  const start = startingPages(page)
  await look('choose the language')
  await press(firstRun.own)
  await look('make a workspace')
  await start.confirm(await start.create('李梅'))
  await page.getByRole('heading', { name: firstRun.way }).waitFor()
  await look('how to begin')
  await press(firstRun.invitation)
  await look('open the invitation')
  await press(words.zh.app.back)
  await press(firstRun.hand)
  await look('add a school')
})

test('no screen has a barrier that axe knows', async ({ open }) => {
  // Some thirty screens, each looked through by a rule set that takes as long as the screen is large.
  test.setTimeout(600_000)
  const sample = await readSample('E1')
  const { page } = await open()
  const look = (name: string) =>
    test.step(name, async () => expect.soft(await barriers(page), name).toEqual([]))
  const start = startingPages(page)
  const groups = await start.create('李梅')
  await look('recovery sheet')
  await start.confirm(groups)
  await start.addSchool(sample.school.code, sample.school.name)
  await prefill(page, { school: sample.school.code, period: sample.period }, sample.edits)

  const work = workPages(page)
  const { nav } = words.zh
  const screens = [nav.home, nav.forms, nav.registers, nav.gaps, nav.handIn, nav.replies, nav.data]
  for (const screen of [...screens, nav.office, nav.help]) {
    await work.goTo(screen)
    await look(screen)
  }
  await page.getByRole('link', { name: words.zh.packs.manage }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.zh.packs.title })).toBeVisible()
  await look('packs')
  for (const form of ['S', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']) {
    await work.openForm(form)
    await look(`form ${form}`)
  }
  const grid = gridPage(page)
  // High enough for a whole row form: axe measures what the edge of a scrolled part cuts off.
  await page.setViewportSize({ width: 1366, height: 2_400 })
  for (const register of ['教职工名册', '适龄儿童少年花名册', '规范办学检查项目']) {
    await grid.open(register)
    await look(`grid ${register}`)
    await grid.press('Control+Home', 'Enter')
    await expect(page.getByRole('complementary')).toBeVisible()
    await look(`row form ${register}`)
  }
})
