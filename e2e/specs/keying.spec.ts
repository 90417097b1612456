import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { gridPage } from '#e2e/pages/grid.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words } from '#shared/words/words.ts'

const say = words.zh.keying

/** Types one place after another by keys alone: a code to go to, then the text. */
function keyboard(page: Page) {
  const dialog = page.getByRole('dialog')
  return {
    dialog,
    key: async (code: string, text: string) => {
      await expect(dialog.locator('[data-autofocus]:focus, #keying-finish:focus')).toHaveCount(1)
      await page.keyboard.press('Control+g')
      await expect(page.getByLabel(say.jump)).toBeFocused()
      await page.keyboard.type(code)
      await page.keyboard.press('Enter')
      await expect(page.getByLabel(say.jump)).not.toBeFocused()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
    press: (name: string) => dialog.getByRole('button', { name, exact: true }).click(),
    /** All that is typed is in the store. */
    stored: (count: number) => expect(dialog.getByText(say.stored(count))).toBeVisible(),
    photo: (name: string) => page.screenshot({ path: `test-results/keying-${name}.png` }),
  }
}

async function sample(page: Page) {
  await page.setViewportSize({ width: 1366, height: 768 })
  const start = startingPages(page)
  await start.confirm(await start.create('李梅'))
  await start.openSample('青石镇中心小学')
}

test('a form is keyed twice, put aside, compared, and taken over as one step', async ({ open }) => {
  const killed = await open()
  await sample(killed.page)
  await workPages(killed.page).openForm('A')
  await test.step('a kill loses nothing that was called saved', async () => {
    const { key, press, stored } = keyboard(killed.page)
    await killed.page.getByRole('button', { name: say.open, exact: true }).click()
    await killed.page.getByLabel(say.double).check()
    await press(say.begin)
    await key('A.site_area_m2', '12480')
    await stored(1)
    await killed.pullThePlug()
  })
  const { page } = await open()
  await page.setViewportSize({ width: 1366, height: 768 })
  await startingPages(page).unlock()
  const work = workPages(page)
  await work.openForm('A')
  const books = page.locator('[id="A.books"]')
  await expect(books).toHaveValue('16900')
  const { key, press, stored, photo, dialog } = keyboard(page)
  const start = page.getByRole('button', { name: say.open, exact: true })
  await test.step('the first pass, with a text that cannot be read', async () => {
    await start.click()
    await stored(1)
    await key('A.books', '13500')
    await key('building_area_m2', '很大')
    await expect(dialog.getByText(say.told('A.building_area_m2', say.unread))).toBeVisible()
    await stored(3)
    expect(await barriers(page)).toEqual([])
    await photo('2-first')
  })
  await test.step('put aside and taken up again where it was', async () => {
    await press(say.aside)
    await expect(books).toHaveValue('16900')
    await start.click()
    await stored(3)
    await press(say.toSecond)
  })
  await test.step('the second pass does not see the first', async () => {
    await expect(dialog.getByText(say.stages.second('办学条件'))).toBeVisible()
    await expect(dialog.getByText('13500')).toHaveCount(0)
    await key('A.site_area_m2', '12,480')
    await key('A.books', '13,600')
    await key('A.building_area_m2', '很大')
    await stored(3)
    await photo('3-second')
    await press(say.toCompare)
  })
  await test.step('what differs is decided, and what would change is listed', async () => {
    await expect(dialog.getByText(say.differing(1, 1))).toBeVisible()
    await photo('4-differing')
    expect(await barriers(page)).toEqual([])
    await dialog.getByRole('button', { name: `A.books ${say.useSecond}` }).click()
    await expect(dialog.getByText(say.differing(1, 0))).toBeVisible()
    await expect(dialog.getByRole('region', { name: say.changes })).toContainText('13,600')
    await expect(dialog.getByRole('region', { name: say.notTaken })).toContainText('很大')
    await photo('5-decided')
    expect(await barriers(page)).toEqual([])
    await press(say.takeOver(1))
    await expect(dialog.getByText(say.done)).toBeVisible()
    await dialog.getByRole('button', { name: words.zh.app.close }).last().click()
  })
  await expect(books).toHaveValue('13600')
  await work.saved()
  await page.keyboard.press('Control+z')
  await expect(books).toHaveValue('16900')
})

test('rows are compared by their number on paper, and a keying is thrown away only when asked', async ({
  open,
}) => {
  const { page } = await open()
  await sample(page)
  await gridPage(page).open('校舍楼幢')
  const { key, press, stored, photo, dialog } = keyboard(page)
  const start = page.getByRole('button', { name: say.open, exact: true })
  await start.click()
  await page.getByLabel(say.double).check()
  expect(await barriers(page)).toEqual([])
  await photo('1-begin')
  await press(say.begin)
  for (const [row, name] of [
    ['1', '新教学楼'],
    ['2', '新食堂'],
    ['3', '新门房'],
  ] as const) {
    await key(`${row} building_no`, `9${row}`)
    await key(`${row} name`, name)
  }
  await stored(6)
  await photo('6-rows')
  await press(say.toSecond)
  await expect(dialog.getByText(say.stages.second('校舍楼幢'))).toBeVisible()
  for (const [row, name] of [
    ['1', '新教学楼'],
    ['3', '新门房'],
  ] as const) {
    await key(`${row} building_no`, `9${row}`)
    await key(`${row} name`, name)
  }
  await press(say.toCompare)
  await expect(dialog.getByText(say.differing(1, 1))).toBeVisible()
  await photo('7-row-missing')
  await press(`${say.row('2')} ${say.wholeRow} ${say.takeRow}`)
  await expect(dialog.getByText(say.differing(1, 0))).toBeVisible()
  await press(say.takeOver(6))
  await expect(dialog.getByText(say.done)).toBeVisible()
  await dialog.getByRole('button', { name: words.zh.app.close }).last().click()
  await expect(page.getByText('新食堂')).toBeVisible()
  await start.click()
  await press(say.begin)
  await key('1 name', '白楼')
  await stored(1)
  await press(say.discard)
  await expect(dialog.getByText(say.discardAsk(1))).toBeVisible()
  await press(say.discardSure)
  await expect(dialog.getByRole('button', { name: say.begin })).toBeVisible()
})
