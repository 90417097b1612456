import { expect, test } from '#e2e/fixtures.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

const { who, people, form } = words.zh

test('two people share a laptop: each edit and each confirmation bears its author', async ({
  open,
}) => {
  const sample = await readSample('E1')
  const { page } = await open()
  const start = startingPages(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await start.confirm(await start.create('李梅'))
  await start.addSchool(sample.school.code, sample.school.name)
  await prefill(page, { school: sample.school.code, period: sample.period }, sample.edits)
  const work = workPages(page)
  const menu = (name: string) => page.locator('header').getByRole('button', { name })
  const enter = async (name: string, pin: string) => {
    await page.getByRole('radio', { name }).check()
    await page.getByLabel(who.pinOf(name)).fill(pin)
    await button(who.enter).click()
  }

  await menu('李梅').click()
  await page.getByRole('menuitem', { name: people.menu }).click()
  await button(people.add).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(people.name).fill('王强')
  await dialog.getByLabel(who.pin, { exact: true }).fill('2468')
  await dialog.getByLabel(people.pinAgain).fill('2468')
  await dialog.getByRole('button', { name: people.add, exact: true }).click()
  await expect(page.getByRole('rowheader', { name: '王强' })).toBeVisible()

  await work.openForm('A')
  const books = page.locator('[id="A.books"]')
  const before = await books.inputValue()
  const first = page.locator('section').filter({ has: books })
  await first.getByRole('button', { name: form.confirm }).click()
  await expect(first.getByText(/李梅 \d{4}-\d\d-\d\d \d\d:\d\d 确认/)).toBeVisible()

  await menu('李梅').click()
  await page.getByRole('menuitem', { name: people.leave }).click()
  await expect(page.getByRole('heading', { name: who.title })).toBeVisible()
  await enter('王强', '0000')
  await expect(page.getByRole('alert')).toContainText('PIN')
  await enter('王强', '2468')
  await expect(menu('王强')).toBeVisible()

  await work.openForm('A')
  await books.fill(String(Number(before) + 1))
  await expect(first.getByText(/王强/)).toBeVisible()
  await expect(first.getByRole('button', { name: form.confirm })).toBeVisible()
  await books.focus()
  await page.keyboard.press('F9')
  const lines = page.getByRole('dialog').getByRole('row')
  await expect(lines.nth(1)).toContainText('王强')
  await expect(lines.filter({ hasText: '李梅' }).first()).toBeVisible()
  await expect(page.getByRole('dialog')).toContainText((Number(before) + 1).toLocaleString('en'))
  await page.keyboard.press('Escape')
  // A call under way would be called off as too slow when the clock leaps.
  const pass = async (time: string) => {
    await page.waitForLoadState('networkidle')
    await page.clock.fastForward(time)
  }
  await page.clock.install()
  await page.reload()
  await expect(menu('王强')).toBeVisible()
  await pass('09:00')
  await expect(menu('王强')).toBeVisible()
  await page.mouse.move(200, 200)
  await pass('09:30')
  await expect(menu('王强')).toBeVisible()
  await pass('10:10')
  await expect(page.getByRole('heading', { name: who.title })).toBeVisible()
})
