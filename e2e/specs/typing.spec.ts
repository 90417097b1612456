import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words } from '#shared/words/words.ts'

const { form, help, status, undo } = words.zh

/** Form S on the screen, empty. */
async function aForm(page: Page) {
  const start = startingPages(page)
  const work = workPages(page)
  await start.confirm(await start.create('李梅'))
  await start.addSchool('2199000001', '青石镇中心小学')
  await work.openForm('S')
  return { work, box: (cell: string) => page.locator(`[data-stop="${cell}"]`) }
}

/** Remembers every save that the window sends from now on; gives how to read them. */
async function recordSaves(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const { fetch } = window
    window.fetch = async (input, init) => {
      if (input instanceof Request && input.url.endsWith('/filling/save')) {
        const { dataset } = document.body
        dataset['saves'] = `${dataset['saves'] ?? ''}${await input.clone().text()}`
      }
      return fetch(input, init)
    }
  })
  return () => page.evaluate(() => document.body.dataset['saves'] ?? '')
}

test('an input method that composes triggers neither save nor keys', async ({ open }) => {
  const { page } = await open()
  const { work, box } = await aForm(page)
  const saves = await recordSaves(page)
  const keys = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    keys.send('Input.imeSetComposition', {
      ...{ text, selectionStart: text.length, selectionEnd: text.length },
    })
  await box('S.address').focus()
  for (const text of ['w', 'wen', 'wenchanglu']) await compose(text)
  // Enter and Ctrl+Z belong to the input method now; F8 and PageDown as well.
  for (const key of ['Enter', 'F8', 'PageDown']) {
    await keys.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key,
      windowsVirtualKeyCode: 229,
    })
  }
  await expect(box('S.address')).toBeFocused()
  await keys.send('Input.insertText', { text: '文昌路18号' })
  await expect(box('S.address')).toHaveValue('文昌路18号')
  await page.keyboard.press('Enter')
  await expect(box('S.address')).not.toBeFocused()
  await work.saved()
  expect(await saves()).toContain('文昌路18号')
  expect(await saves()).not.toMatch(/wen/)
  await page.reload()
  await expect(box('S.address')).toHaveValue('文昌路18号')
})

test('keys lead through a form, close what opened last, and take back', async ({ open }) => {
  const { page } = await open()
  const { work, box } = await aForm(page)
  const press = (key: string) => page.keyboard.press(key)

  await test.step('Enter goes on and never submits; Ctrl+S reassures', async () => {
    await box('S.address').focus()
    await page.keyboard.type('文昌路18号')
    await press('Enter')
    await expect(box('S.address')).not.toBeFocused()
    await press('Control+s')
    await expect(page.getByText(status.autosaved)).toBeVisible()
    await work.saved()
  })
  await test.step('Ctrl+Z is the browser’s while the box is typed in, then the draft’s', async () => {
    await box('S.address').focus()
    await press('End')
    await page.keyboard.type('甲')
    await press('Control+z')
    await expect(box('S.address')).toHaveValue('文昌路18号')
    await press('Control+z')
    await expect(box('S.address')).toHaveValue('')
    await expect(page.getByText(undo.undone(''), { exact: false })).toBeVisible()
    await press('Control+y')
    await expect(box('S.address')).toHaveValue('文昌路18号')
  })
  await test.step('F8, PageDown, F6 and F1 go from place to place', async () => {
    await press('F8')
    const at = await page.evaluate(() => document.activeElement?.getAttribute('data-stop'))
    expect(at).toMatch(/^S\./)
    await press('PageDown')
    const after = await page.evaluate(() => document.activeElement?.getAttribute('data-stop'))
    expect(after).not.toBe(at)
    await press('F1')
    await expect(page.getByRole('complementary', { name: form.side })).toContainText(
      words.zh.side.help,
    )
  })
  await test.step('Ctrl+F finds a field by its key; Escape closes', async () => {
    await press('Control+f')
    await page.getByLabel(form.findLabel).fill('founded')
    await press('Escape')
    await expect(page.getByLabel(form.findLabel)).toHaveCount(0)
    await press('Control+f')
    await page.getByLabel(form.findLabel).fill('founded')
    await press('Enter')
    await expect(box('S.founded_year')).toBeFocused()
  })
  await test.step('the help page lists every key', async () => {
    await work.goTo(words.zh.nav.help)
    for (const what of [
      help.keyNext,
      help.keyUndo,
      help.keyRedo,
      help.keyProblem,
      help.keySections,
    ])
      await expect(page.getByRole('main')).toContainText(what)
  })
})
