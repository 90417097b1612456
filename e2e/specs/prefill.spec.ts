import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

const { carry, form, home, nav, register, side, undo, value } = words.zh

/** What the words of a button begin with, before the count in them. */
const carryWord = carry.act(0).split(' ')[0] ?? ''

/** Presses every button of this name on the page, each of which goes away when it was pressed. */
async function pressAll(page: Page, name: string): Promise<void> {
  const buttons = page.getByRole('main').getByRole('button', { name, exact: true })
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.first().click()
    await expect(buttons).toHaveCount(left - 1)
  }
}

/** Writes the same reason wherever a warning still asks for one. */
async function explainAll(page: Page, reason: string): Promise<void> {
  const boxes = page.getByRole('complementary').getByRole('textbox')
  for (const box of await boxes.all()) {
    if ((await box.inputValue()) !== '') continue
    await box.fill(reason)
    await box.blur()
  }
}

test('a clerk takes last period over, changes two values, says why, and seals', async ({
  open,
}) => {
  const sample = await readSample('E1')
  const { page } = await open()
  const [start, work] = [startingPages(page), workPages(page)]
  const year = Number(sample.period.slice(0, 4)) + 1
  const next = `${year}-${year + 1}`
  const box = (cell: string) => page.locator(`[data-stop="${cell}"]`)
  const carryOver = page.getByRole('button', { name: carryWord })

  await test.step('the first period is filled and sealed', async () => {
    await start.confirm(await start.create('李梅'))
    await start.addSchool(sample.school.code, sample.school.name)
    await work.choosePeriod(sample.period)
    await prefill(page, { school: sample.school.code, period: sample.period }, sample.edits)
    await work.seal(10)
  })
  await test.step('goes to the next period, whose forms are due on a day', async () => {
    // The picker offers the next year from June on; the address is good on any day.
    await page.goto(`${page.url().split('#')[0]}#/${sample.school.code}/${next}`)
    await expect(page.getByLabel(words.zh.app.period)).toHaveValue(next)
    await expect(page.getByRole('main')).toContainText(home.dueBy('', 10, 25, false))
    await expect(page.getByRole('main')).not.toContainText(words.zh.forms.ready)
  })
  await test.step('takes a form over in one act, takes that back, and makes it again', async () => {
    await work.openForm('A')
    await expect(box('A.books')).toHaveValue('')
    await carryOver.first().click()
    await expect(box('A.books')).toHaveValue('16900')
    await page.keyboard.press('Control+z')
    await expect(box('A.books')).toHaveValue('')
    await page.getByRole('button', { name: undo.redo, exact: true }).click()
    await expect(box('A.books')).toHaveValue('16900')
    await expect(box('A.heating')).not.toHaveValue('')
  })
  await test.step('is told that a copied form must be looked over', async () => {
    await expect(page.getByRole('complementary')).toContainText('上年')
    await page.keyboard.press('F8')
    await expect(box('A.site_area_m2')).toBeFocused()
  })
  await test.step('changes two values; one change is above the limit and asks for a reason', async () => {
    await box('A.books').fill('17400')
    await page.keyboard.press('Enter')
    await box('A.equipment_value_wan').fill('231.2')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary').getByText('50%').first()).toBeVisible()
    await expect(page.getByRole('main')).toContainText('▲ +3%')
    await explainAll(page, '县里统一配发了一批实验器材')
    await expect(page.getByRole('complementary')).toContainText(side.explained)
  })
  await test.step('carries typed answers over nowhere', async () => {
    await expect(box('A.books')).toHaveValue('17400')
    await expect(carryOver).toHaveCount(0)
  })
  for (const key of ['A', 'B', 'S'])
    await test.step(`confirms form ${key} section by section`, async () => {
      await work.openForm(key)
      if ((await carryOver.count()) > 0) await carryOver.first().click()
      await pressAll(page, register.confirmComplete)
      await pressAll(page, form.confirm)
      await explainAll(page, '与学籍系统核对无误')
      await work.saved()
    })
  await test.step('seals what is ready: the school, its pupils, its facilities', async () => {
    await work.seal(3)
    await work.goTo(nav.home)
    const today = page.getByRole('region', { name: home.today })
    await expect(today).toContainText(value.form('', 'C').trim())
    await expect(today).not.toContainText(value.form('', 'A').trim())
  })
})
