import { expect, test } from '#e2e/fixtures.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words } from '#shared/words/words.ts'

const school = { code: '2199000001', name: '青石镇中心小学' }

test('what the screen calls saved survives a reload and a pulled plug', async ({ open }) => {
  const first = await open()
  const start = startingPages(first.page)
  await start.confirm(await start.create('李梅'))
  await start.addSchool(school.code, school.name)
  const work = workPages(first.page)
  await work.openForm('S')
  const [name, typed] = ['S.school_name', '青石镇中心小学（覃〇𠮷）']
  await first.page.locator(`[id="${name}"]`).focus()
  // A new draft knows the school's name: typing takes its place.
  await first.page.keyboard.press('ControlOrMeta+a')
  await first.page.keyboard.type(typed)
  await work.saved()

  await test.step('reload', async () => {
    await first.page.reload()
    await expect(first.page.locator(`[id="${name}"]`)).toHaveValue(typed)
  })
  await test.step('kill -9 right after the screen says saved', async () => {
    await first.page.locator(`[id="${name}"]`).fill(`${typed}二`)
    await work.saved()
    await first.pullThePlug()
  })
  await test.step('open again with the passphrase', async () => {
    const { page } = await open()
    await startingPages(page).unlock()
    await workPages(page).openForm('S')
    await expect(page.locator(`[id="${name}"]`)).toHaveValue(`${typed}二`)
    // The form also bears the mark for its print-out, hidden on the screen.
    await expect(page.getByText(words.zh.app.testBand).filter({ visible: true })).toHaveCount(1)
  })
})

test('a second program on the same folder says so and reads until the first is closed', async ({
  open,
}) => {
  const first = await open()
  const start = startingPages(first.page)
  await start.confirm(await start.create('李梅'))
  await start.addSchool(school.code, school.name)
  const { page } = await open()
  await startingPages(page).unlock()
  await workPages(page).openForm('S')
  const name = page.locator('[id="S.school_name"]')
  const band = page.getByText(words.zh.app.readingOnly)
  await expect(band).toBeVisible()
  // Nothing is taken that could not be stored, and that is said.
  await name.fill('不应记录')
  await expect(page.getByText(words.zh.status.notTaken)).toBeVisible()
  await expect(name).toHaveValue(school.name)
  const startFilling = page.getByRole('button', { name: words.zh.app.startFilling })
  await startFilling.click()
  await expect(page.getByText(words.zh.app.stillReading)).toBeVisible()
  await first.close()
  await startFilling.click()
  await expect(band).toHaveCount(0)
  await name.fill('青石镇中心小学二')
  await workPages(page).saved()
})
