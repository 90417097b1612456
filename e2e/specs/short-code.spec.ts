import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words } from '#shared/words/words.ts'

const { nav, office, folder } = words.zh

test('the short code of the letter finds the invitation among other files', async ({
  open,
  district,
  stick,
}) => {
  const { page } = await open()
  const start = startingPages(page)
  const work = workPages(page)
  const school = '2199000001'
  await start.confirm(await start.create('李梅'))
  await start.addSchool(school, '青石镇中心小学')
  const code =
    /-(\w{4}-\w{4})\.jhi$/.exec(basename(await district.invite(school, stick)))?.[1] ?? ''
  await district.invite('2199000002', stick)
  await writeFile(join(stick, '坏文件.jhi'), 'no invitation')
  await work.goTo(nav.office)
  await page.getByText(office.findTitle).click()
  await page.getByLabel(folder.path).fill(stick)
  const box = page.getByLabel(office.findCode)
  const find = page.getByRole('button', { name: office.find, exact: true })

  await test.step('a code that nothing bears, and one that can be none, say what to do', async () => {
    await box.fill('K7Q')
    await find.click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('短码应为 8 个字母或数字')
    await box.fill('0000 0000')
    await find.click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      '没有短码为 0000-0000 的邀请文件',
    )
    expect(await barriers(page)).toEqual([])
  })
  await test.step('the right one shows what the invitation claims, still to be compared', async () => {
    await box.fill(code.toLowerCase().replace('-', ''))
    await box.press('Enter')
    await expect(page.getByRole('definition').filter({ hasText: code })).toBeVisible()
    await expect(page.getByRole('definition').filter({ hasText: school })).toBeVisible()
    await expect(page.getByRole('button', { name: office.accept })).toBeDisabled()
    expect(await barriers(page)).toEqual([])
  })
})
