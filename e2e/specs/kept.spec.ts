import { expect, test } from '#e2e/fixtures.ts'
import { gridPage } from '#e2e/pages/grid.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

const { register } = words.zh

test('reported contacts are read and corrected by a new row; a clerk sees no assessment', async ({
  open,
}) => {
  const sample = await readSample('E1')
  const { page } = await open()
  const [start, work] = [startingPages(page), workPages(page)]
  const contacts = page.getByRole('region', { name: '劝返记录', exact: true })
  await start.confirm(await start.create('李梅'))
  await start.addSchool(sample.school.code, sample.school.name)
  await work.choosePeriod(sample.period)
  await prefill(page, { school: sample.school.code, period: sample.period }, sample.edits)

  await test.step('before the seal every contact is typed', async () => {
    await work.openForm('D')
    await expect(contacts.getByText(register.sealedRow)).toHaveCount(0)
    await expect(contacts.getByRole('combobox').first()).toBeVisible()
  })
  await work.seal(10)
  await test.step('then it is read, and a new one is typed', async () => {
    await work.openForm('D')
    await expect(contacts.getByText(register.sealedRow)).toHaveCount(3)
    await expect(contacts.getByRole('combobox')).toHaveCount(0)
    await expect(contacts).toContainText('询问缺课原因')
    // What the program computes of a row is seen beside it.
    const isVisit = contacts.getByRole('button', { name: '2 家访 是', exact: true })
    await expect(isVisit.getByText('是')).toBeVisible()
    await contacts.getByRole('button', { name: register.add }).click()
    await expect(contacts.getByRole('combobox').first()).toBeVisible()
  })
  await test.step('the same in the grid', async () => {
    const grid = gridPage(page)
    await grid.open('劝返记录')
    const cells = (at: number) => grid.table.getByRole('row').nth(at).getByRole('gridcell')
    await expect(cells(1).first()).toHaveAttribute('aria-readonly', 'true')
    await expect(cells(4).first()).toHaveAttribute('aria-readonly', 'false')
    await grid.press('Control+Home')
    await grid.type('2026-09-10')
    await grid.press('ArrowDown')
    await expect(cells(1).first()).toContainText('2026-09-08')
  })
  await test.step('what is kept for the special-education teacher is not there', async () => {
    await work.openForm('G')
    const pupils = page.getByRole('region', { name: '特殊教育学生' }).last()
    await expect(pupils).toContainText('安置方式')
    await expect(pupils).not.toContainText('残疾类别')
  })
})
