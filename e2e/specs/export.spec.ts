import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from '#e2e/fixtures.ts'
import { gridPage } from '#e2e/pages/grid.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { roster } from '#e2e/roster.ts'
import { words } from '#shared/words/words.ts'

const place = { school: '2199000001', period: '2026-2027' }
const say = words.zh.exporting

test('a clerk takes the staff roster into a workbook, without the numbers of persons', async ({
  open,
}) => {
  const { page } = await open()
  const start = startingPages(page)
  await start.confirm(await start.create('李梅'))
  await start.addSchool(place.school, '青石镇中心小学')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await prefill(page, place, roster(300))
  await gridPage(page).open('教职工名册')
  await page.getByRole('button', { name: say.open, exact: true }).click()
  const take = async (word: string) => {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: word }).click()
    const download = await coming
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  await test.step('the question has no barrier that axe knows', async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
  await test.step('what is filled holds 300 people, and no number of theirs', async () => {
    const { name, bytes } = await take(say.filled)
    await expect(page.getByText(say.done(name))).toBeVisible()
    const rows = await readSheet(bytes, 1)
    expect(rows).toHaveLength(302)
    expect(rows[1]).not.toContain('id_card')
  })
  await test.step('a template asks for the numbers too, and holds nobody', async () => {
    const rows = await readSheet((await take(say.template)).bytes, 1)
    expect(rows).toHaveLength(2)
    expect(rows[1]).toContain('id_card')
  })
})
