import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words } from '#shared/words/words.ts'

const say = words.zh.importing
const close = (page: Page) => page.getByRole('button', { name: words.zh.app.close }).last().click()

test('a form goes out as text, is changed in a spreadsheet program and comes back as one step', async ({
  open,
}) => {
  const { page } = await open()
  const start = startingPages(page)
  const work = workPages(page)
  await start.confirm(await start.create('李梅'))
  await start.openSample('青石镇中心小学')
  await work.openForm('A')
  const books = page.locator('[id="A.books"]')
  await expect(books).toHaveValue('16900')
  const choose = async (name: string, content: string) => {
    await page.getByRole('button', { name: say.open, exact: true }).click()
    const buffer = Buffer.from(content)
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer })
  }
  const exported = await test.step('it goes out', async () => {
    await page.getByRole('button', { name: words.zh.exporting.open, exact: true }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: words.zh.exporting.filledText }).click()
    const download = await coming
    await close(page)
    return {
      name: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    }
  })
  await test.step('unchanged it changes nothing', async () => {
    await choose(exported.name, exported.text)
    await expect(page.getByRole('button', { name: say.attempt })).toBeVisible()
    await page.getByRole('button', { name: say.attempt }).click()
    await expect(page.getByText(say.countsForm(0))).toBeVisible()
    await expect(page.getByRole('button', { name: say.writeForm(0) })).toBeDisabled()
    await close(page)
  })
  await test.step('a changed value goes in once, even when the headings are not remembered', async () => {
    await choose(exported.name, exported.text.replace('16900', '13500'))
    await page.getByRole('button', { name: say.attempt }).click()
    await expect(page.getByText(say.countsForm(1))).toBeVisible()
    expect(await barriers(page)).toEqual([])
    await page.route('**/importing/remember', (route) => route.abort())
    await page.getByRole('button', { name: say.writeForm(1) }).click()
    await expect(page.getByText(say.doneForm(1))).toBeVisible()
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
    await expect(page.getByRole('button', { name: say.writeForm(1) })).toHaveCount(0)
    await close(page)
    await expect(books).toHaveValue('13500')
    await work.saved()
  })
  await test.step('one undo takes it back', async () => {
    await page.keyboard.press('Control+z')
    await expect(books).toHaveValue('16900')
  })
})
