import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { gridPage } from '#e2e/pages/grid.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words } from '#shared/words/words.ts'

const { attach, grid: say } = words.zh

test('a clerk ticks several codes in a cell and binds a document to a row', async ({ open }) => {
  const { page } = await open()
  const start = startingPages(page)
  const work = workPages(page)
  const grid = gridPage(page)
  await start.confirm(await start.create('李梅'))
  await start.addSchool('2199000001', '青石镇中心小学')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await grid.open('消除大班额工作台账')
  await grid.table.click({ position: { x: 120, y: 60 } })
  await grid.press('Control+Home')
  await grid.type('2199000001-DBE-2026-001')
  await grid.press('Enter', 'ArrowUp')
  await grid.goToColumn('化解措施')
  const entry = (name: string) => page.getByRole('listbox').getByRole('option', { name })
  const isTicked = (name: string, ticked: boolean) =>
    expect(entry(name)).toHaveAttribute('aria-selected', String(ticked))

  await test.step('Space ticks, arrows go on, Enter is done', async () => {
    await grid.press('Alt+ArrowDown')
    await isTicked('分班', false)
    await grid.press('Space', 'ArrowDown', 'ArrowDown', 'Space')
    await isTicked('分班', true)
    await isTicked('扩容新建', false)
    await isTicked('毕业分流', true)
    expect(await barriers(page)).toEqual([])
    await grid.press('Enter', 'ArrowUp')
    await expect(grid.live()).toHaveValue('分班、毕业分流')
  })
  await test.step('typing on finds the next one, and Space unticks', async () => {
    await grid.press('Alt+ArrowDown', 'Space')
    await isTicked('分班', false)
    await grid.type('学区')
    await grid.press('Enter', 'ArrowUp')
    await expect(grid.live()).toHaveValue('毕业分流、学区调剂')
  })
  await test.step('Esc puts back what stood there, a press ticks as Space does', async () => {
    await grid.press('Alt+ArrowDown')
    await entry('其他').click()
    await entry('毕业分流').click()
    await isTicked('其他', true)
    await isTicked('毕业分流', false)
    await grid.press('Escape')
    await expect(page.getByRole('listbox')).toHaveCount(0)
    await expect(grid.live()).toHaveValue('毕业分流、学区调剂')
  })
  await test.step('a document is bound to the row, in the row’s form', async () => {
    await grid.goToColumn('销号日期')
    await grid.type('2026-10-08')
    await grid.press('Enter', 'ArrowUp', 'Enter')
    const form = page.getByRole('complementary', { name: say.rowForm })
    await form.locator('input[type="file"]').setInputFiles({
      name: '分班名册.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'),
    })
    const look = form.getByRole('button', { name: attach.look('分班名册.pdf') })
    await expect(look).toBeVisible()
    await work.saved()
    await grid.press('Escape')
    await grid.goToColumn('佐证材料')
    await expect(grid.live()).toHaveValue(attach.count(1))
    await grid.press('Control+z')
    await expect(grid.live()).toHaveValue('')
    await expect(grid.undone()).toContainText('佐证材料')
    await grid.press('Control+y')
    await expect(grid.live()).toHaveValue(attach.count(1))
    await work.saved()
    await page.reload()
    await grid.table.locator('input').focus()
    await grid.goToColumn('佐证材料')
    await expect(grid.live()).toHaveValue(attach.count(1))
  })
})
