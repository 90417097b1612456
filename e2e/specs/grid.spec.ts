import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { gridPage } from '#e2e/pages/grid.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { roster, teacher } from '#e2e/roster.ts'
import { words } from '#shared/words/words.ts'

const place = { school: '2199000001', period: '2026-2027' }

test('a clerk keeps a roster of 2,000 in the grid, by keyboard alone', async ({ open }) => {
  const { page } = await open()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const start = startingPages(page)
  const work = workPages(page)
  const grid = gridPage(page)
  const { grid: say, register } = words.zh
  await start.confirm(await start.create('李梅'))
  await start.addSchool(place.school, '青石镇中心小学')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await prefill(page, place, roster(2_000))
  await grid.open('教职工名册')
  await expect(grid.rowCount).toHaveText(grid.rows(2_000))

  await test.step('at least 18 rows are in sight', async () => {
    const [top, bottom] = await grid.table.evaluate((table) => {
      const { bottom: head } = table.querySelector('thead')?.getBoundingClientRect() ?? {
        bottom: 0,
      }
      return [head, table.parentElement?.getBoundingClientRect().bottom ?? 0]
    })
    const boxes = await grid.table
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
      )
    const inSight = boxes.filter(([a = 0, b = 0]) => a >= top - 1 && b <= bottom + 1)
    expect(inSight.length).toBeGreaterThanOrEqual(18)
  })
  await test.step('the screen has no barrier that axe knows', async () => {
    expect(await barriers(page)).toEqual([])
  })
  await test.step('types over a cell, edits it with F2, takes typing back with Esc', async () => {
    await grid.press('ArrowDown')
    await grid.type('陈秀英')
    await grid.press('Enter')
    await expect(grid.rowOf('陈秀英').first()).toBeVisible()
    await grid.press('ArrowUp', 'F2', 'End')
    await grid.type('·改')
    await expect(grid.live()).toHaveValue('陈秀英·改')
    await grid.press('Escape')
    await expect(grid.live()).toHaveValue('陈秀英')
  })
  await test.step('searches a list of codes by typing', async () => {
    await grid.goToColumn('最高学历')
    await grid.type('本')
    await expect(page.getByRole('listbox').getByRole('option', { name: '本科' })).toBeVisible()
    await grid.press('Enter', 'ArrowUp')
    await expect(grid.live()).toHaveValue('本科')
  })
  await test.step('fills down over a block and takes it back', async () => {
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d', 'ArrowDown', 'ArrowDown')
    await expect(grid.live()).toHaveValue('本科')
    await grid.press('Control+z')
    await expect(grid.live()).toHaveValue('')
    await expect(grid.undone()).toContainText('最高学历等 2 处')
    await grid.press('Control+y')
    await expect(grid.live()).toHaveValue('本科')
  })
  await test.step('says in the grid what an undo had to leave as another window made it', async () => {
    await work.saved()
    const other = await page.context().newPage()
    await other.goto(page.url())
    const there = gridPage(other)
    await there.table.waitFor()
    await there.press('Control+Home', 'ArrowDown', 'ArrowDown')
    await there.goToColumn('最高学历')
    await there.type('专')
    await there.press('Enter')
    await workPages(other).saved()
    await other.close()
    await grid.press('Control+Home', 'ArrowDown')
    await grid.type('陈秀英·乙')
    await grid.press('Enter')
    await work.saved()
    await grid.press('Control+z', 'Control+z')
    await expect(grid.undone()).toContainText(words.zh.undo.leftOut(1))
    await grid.press('Control+y')
    await expect(grid.rowOf('陈秀英·乙')).toHaveCount(0)
  })
  await test.step('an input method never commits and never moves', async () => {
    await grid.press('Control+Home', 'ArrowDown')
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Input.imeSetComposition', { text: 'qin', selectionStart: 3, selectionEnd: 3 })
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      windowsVirtualKeyCode: 229,
    })
    await expect(grid.live()).toHaveValue('qin')
    // The row is still called as before: what is composed is not yet what is meant.
    await expect(grid.live()).toHaveAccessibleName(/^陈秀英 /)
    await cdp.send('Input.insertText', { text: '覃〇𠮷' })
    await expect(grid.live()).toHaveValue('覃〇𠮷')
    await grid.press('Enter', 'ArrowUp')
    await expect(grid.live()).toHaveValue('覃〇𠮷')
  })
  await test.step('adds a row in the blank line', async () => {
    await grid.press('Insert')
    await grid.type('阿卜杜拉·买买提江')
    await grid.press('Enter')
    await expect(grid.rowCount).toHaveText(grid.rows(2_001))
    await expect(grid.live()).toHaveValue('')
  })
  await test.step('pastes 500 rows, sees what does not fit, and takes all back at once', async () => {
    const block = Array.from({ length: 500 }, (_, n) => {
      const sex = n === 3 ? '不详' : teacher(n).get('sex') === '1' ? '男' : '女'
      return `${teacher(n).get('name')}\t${sex}\t1985-03`
    })
    await grid.paste(`${block.join('\r\n')}\r\n`)
    const asked = page.getByRole('dialog')
    await expect(asked).toContainText('不详')
    await asked.getByRole('button', { name: say.pasteAnyway }).press('Enter')
    await expect(grid.rowCount).toHaveText(grid.rows(2_501))
    await grid.press('Control+z')
    await expect(grid.rowCount).toHaveText(grid.rows(2_001))
    await grid.press('Control+y')
    await expect(grid.rowCount).toHaveText(grid.rows(2_501))
    await work.saved()
  })
  await test.step('copies two rows into the blank line and takes that back', async () => {
    await grid.press('Control+Home', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown')
    await grid.press('Control+c', 'Insert', 'Control+v')
    await expect(grid.rowCount).toHaveText(grid.rows(2_503))
    await expect(grid.live()).toHaveValue('覃〇𠮷')
    await grid.press('Control+z')
    await expect(grid.rowCount).toHaveText(grid.rows(2_501))
  })
  await test.step('filters and sorts a column from its head', async () => {
    await grid.press('Control+Home', 'ArrowUp', 'Enter')
    await grid.type('阿卜杜拉')
    await grid.press('Enter')
    await expect(grid.shownCount).not.toHaveText(say.shownCount(2_501))
    await expect(grid.table.locator('tbody tr').first()).toContainText('阿卜杜拉')
    await page.getByRole('button', { name: new RegExp(say.filtered('姓名')) }).press('Enter')
    await expect(grid.shownCount).toHaveText(say.shownCount(2_501))
    await grid.press('Control+Home', 'ArrowUp', 'Space')
    await expect(page.getByRole('columnheader', { name: '姓名' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await grid.press('Space', 'Space', 'ArrowDown')
  })
  await test.step('sets one column of several rows', async () => {
    await grid.press('Control+Home')
    await grid.goToColumn('周课时')
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+b')
    await grid.type('13')
    await grid.press('Enter', 'ArrowDown', 'ArrowDown')
    await expect(grid.live()).toHaveValue('13')
  })
  await test.step('opens the row form, goes to the next row and back to the grid', async () => {
    await grid.press('Control+Home', 'Enter')
    const form = page.getByRole('complementary', { name: say.rowForm })
    await expect(form.getByLabel('姓名')).toBeFocused()
    await grid.press('PageDown')
    await expect(form.getByRole('heading')).toHaveText('覃〇𠮷')
    await grid.press('Escape')
    await expect(form).toHaveCount(0)
    await expect(grid.live()).toHaveValue('覃〇𠮷')
  })
  await test.step('shows the rows that a computed value counts, and all of them again', async () => {
    const fed = page.getByRole('list', { name: say.fed })
    await fed.getByRole('link', { name: '专任教师：本科' }).press('Enter')
    const chip = page.getByRole('button', { name: say.countedIn('专任教师：本科') })
    await expect(chip).toBeVisible()
    await expect(grid.shownCount).toHaveText(say.shownCount(2))
    await chip.press('Enter')
    await expect(chip).toHaveCount(0)
    await expect(grid.shownCount).toHaveText(say.shownCount(2_501))
  })
  await test.step('archives a row, finds it among the archived, and restores it', async () => {
    await grid.press('Control+Delete')
    await page.getByRole('dialog').getByLabel(register.archiveDay).press('Enter')
    await expect(grid.rowCount).toHaveText(grid.rows(2_500, 1))
    await grid.press('Control+Delete')
    await expect(grid.rowCount).toHaveText(grid.rows(2_501))
    await grid.press('Control+Home', 'Control+ArrowDown', 'Control+Delete')
    await expect(grid.rowCount).toHaveText(grid.rows(2_500))
  })
  await test.step('all of it is there when the window is opened again, and as wide', async () => {
    const name = page.getByRole('columnheader', { name: '姓名' })
    const width = async () => (await name.boundingBox())?.width ?? 0
    const before = await width()
    await grid.press('Control+Home', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowRight')
    await expect.poll(width).toBeGreaterThan(before)
    const wide = await width()
    await work.saved()
    await page.reload()
    await expect.poll(width).toBe(wide)
    await expect(grid.rowCount).toHaveText(grid.rows(2_500))
    await expect(grid.rowOf('覃〇𠮷').first()).toBeVisible()
  })
})
