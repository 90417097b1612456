import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { nextPackFile } from '#e2e/pack.ts'
import { joinDistrict } from '#e2e/pages/joining.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { readSample } from '#e2e/sample.ts'
import { Edit } from '#shared/engine/edit.ts'
import { words } from '#shared/words/words.ts'

test('a pack that the county has confirmed is installed from a stick, and the draft goes along', async ({
  open,
  district,
  stick,
  folder,
}) => {
  const sample = await readSample('E1')
  const place = { school: sample.school.code, period: sample.period }
  const { page } = await open()
  const start = startingPages(page)
  const work = workPages(page)
  const { nav, packs, packStanding, folder: where } = words.zh
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const zone = (value: string) => ({ op: 'set', form: 'S', field: 'district_scheme', value })
  const inspector = { op: 'set', form: 'S', field: 'inspector_name', value: '覃〇𠮷' }

  await start.confirm(await start.create('李梅'))
  await start.addSchool(sample.school.code, sample.school.name)
  await prefill(page, place, [
    ...sample.edits,
    ...[zone('青石镇第一学区'), inspector].map((edit) => Edit.parse(edit)),
  ])
  await joinDistrict(page, { school: sample.school.code, district, stick })

  await test.step('the county confirms the next version', async () => {
    await mkdir(join(folder, 'issuer'))
    await district.confirm(await nextPackFile(join(folder, 'issuer')), stick)
  })
  await test.step('the school installs it from the stick', async () => {
    await work.goTo(nav.help)
    await page.getByRole('link', { name: packs.manage }).click()
    await expect(page.getByRole('main')).toContainText(packStanding.unconfirmed)
    await page.getByLabel(where.path).fill(stick)
    await button(packs.look).click()
    await button(packs.install).click()
    await expect(page.getByText(packs.moved)).toBeVisible()
    await expect(page.getByRole('main')).toContainText(packStanding.confirmed)
  })
  await test.step('what was renamed has gone along; what is gone is kept and shown', async () => {
    await expect(page.getByRole('main')).toContainText('覃〇𠮷')
    await work.openForm('S')
    await expect(page.locator('[id="S.school_zone"]')).toHaveValue('青石镇第一学区')
    await expect(page.locator('[id="S.inspector_name"]')).toHaveCount(0)
    await work.goTo(nav.home)
    await expect(page.getByText(packs.leftOver(1))).toBeVisible()
  })
  await test.step('and the forms are sealed by the new version', async () => {
    await work.goTo(nav.handIn)
    await page.getByLabel(words.zh.handIn.agree).check()
    await button(words.zh.handIn.seal).click()
    await expect(page.getByText(words.zh.handIn.sealed(10))).toBeVisible()
    await work.write(stick)
    await district.ingest(stick)
    const records = await district.records()
    expect(records.map(({ state }) => state)).toEqual(Array(10).fill('accepted'))
  })
})
