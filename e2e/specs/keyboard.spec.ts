import { expect, test } from '#e2e/fixtures.ts'
import { fillByKeyboard, giveReasons } from '#e2e/pages/keyboard.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { notesFor, readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

test('the clerk of a small school fills forms S, B, A and C with all their rows, by keyboard alone', async ({
  open,
}) => {
  const sample = await readSample('E3')
  const { page } = await open()
  const start = startingPages(page)
  const work = workPages(page)
  await start.confirm(await start.create('李梅'))
  await start.addSchool(sample.school.code, sample.school.name)
  await work.choosePeriod(sample.period)
  for (const form of ['S', 'C', 'B', 'A'])
    await test.step(`fills form ${form}`, async () => {
      await work.openForm(form)
      const notes = notesFor(form, sample.edits)
      await fillByKeyboard(page, notes)
      await giveReasons(page, notes)
      await work.saved()
    })
  await test.step('all four can be sealed', async () => {
    await work.seal(4)
    await work.openForm('C')
    await expect(page.getByText(words.zh.forms.sealed, { exact: true }).first()).toBeVisible()
  })
})
