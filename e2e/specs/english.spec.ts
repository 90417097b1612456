import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { projectFolder } from '#e2e/process.ts'
import { loadPack } from '#shared/pack/load.ts'
import { words } from '#shared/words/words.ts'

const builtIn = 'dist/packs/cn.balanced.2017.json'

test('every screen speaks English when a person chooses it', async ({ open }) => {
  const { page } = await open()
  const start = startingPages(page)
  await start.confirm(await start.create('Li Mei'))
  await start.addSchool('2199000001', 'Qingshi Central School')
  await page.getByRole('button', { name: words.zh.app.otherLanguage }).click()
  const work = workPages(page, 'en')
  const { nav } = words.en
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/)
  const screens = [nav.home, nav.forms, nav.registers, nav.gaps, nav.handIn, nav.replies, nav.data]
  for (const screen of [...screens, nav.office, nav.help])
    await test.step(screen, async () => {
      await work.goTo(screen)
      expect(chineseIn(await page.getByRole('main').innerText())).toEqual([])
    })
  await page.getByRole('link', { name: words.en.packs.manage }).click()
  expect(chineseIn(await page.getByRole('main').innerText())).toEqual([])
  for (const form of ['S', 'B', 'A'])
    await test.step(`form ${form}`, async () => {
      await work.openForm(form)
      expect(chineseIn(await page.getByRole('main').innerText())).toEqual([])
    })
})

/** What stays Chinese: the names of official documents and the numbers of official forms. */
const pack = loadPack(new Uint8Array(readFileSync(join(projectFolder, builtIn))))
const names = Object.values(pack.sources).map(({ title }) => title)

/** Lines that hold a Chinese sign beside those names. */
function chineseIn(text: string): readonly string[] {
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), text)
  const lines = rest.replace(/教基\d+/g, '').split('\n')
  return lines.filter((line) => /\p{Script=Han}/u.test(line))
}
