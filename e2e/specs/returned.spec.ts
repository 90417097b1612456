import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { joinDistrict } from '#e2e/pages/joining.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words as verifierWords } from '#shared/verifying/words.ts'
import { words } from '#shared/words/words.ts'

const { nav, side, handIn } = words.zh
const reason = '图书册数与图书台账不符'

test('a returned form leads the clerk to the cell, takes no other change, and the district sees the difference', async ({
  open,
  district,
  stick,
}) => {
  const { page } = await open()
  const start = startingPages(page)
  const work = workPages(page)
  await start.confirm(await start.create('李梅'))
  await start.openSample('青石镇中心小学')
  const fingerprint = await joinDistrict(page, { school: '2199000001', district, stick })
  await work.seal(10)
  await work.write(stick)
  await district.ingest(stick)
  const record = (await district.records()).find(({ form }) => form === 'A')?.record ?? ''

  await test.step('the district returns form A for one cell, with a day', async () => {
    const remark = ['--remark', 'A.books=台账为 13,500 册', '--only', '--until', '2026-12-10']
    await district.sendBack(record, '--reason', reason, ...remark)
    await district.reply(stick)
    await work.applyReplies(stick, 1)
    const told = page.getByRole('main').getByRole('status').filter({ hasText: reason })
    await expect(told).toContainText(words.zh.replies.returned(1))
    await expect(told.getByRole('link')).toHaveAttribute('href', /forms\/A$/)
  })
  const books = page.locator('[id="A.books"]')
  await test.step('the start page says so and leads to the cell', async () => {
    await work.goTo(nav.home)
    const task = page.getByRole('listitem').filter({ hasText: reason }).first()
    await expect(task).toContainText(words.zh.home.remarks(1))
    await task.getByRole('link').last().click()
    await expect(books).toBeFocused()
    const part = page.getByRole('region', { name: side.returned })
    await expect(part).toContainText(reason)
    await expect(part).toContainText('台账为 13,500 册')
    await expect(part).toContainText(side.returnedOnly)
    expect(await barriers(page)).toEqual([])
  })
  const site = page.locator('[id="A.site_area_m2"]')
  await test.step('only the asked place is open; all else of the form can be read, not typed', async () => {
    await expect(site).toHaveAttribute('readonly')
    await expect(books).not.toHaveAttribute('readonly')
    const before = await site.inputValue()
    await site.focus()
    await page.keyboard.type('1')
    await expect(site).toHaveValue(before)
    const buildings = page.getByRole('region', { name: '校舍楼幢' })
    await expect(buildings.getByRole('button')).toHaveCount(0)
    const open = page.locator('main .field:not([readonly]):not(:disabled)[id^="A."]')
    expect(await open.evaluateAll((boxes) => boxes.map(({ id }) => id))).toEqual(['A.books'])
    expect(await barriers(page)).toEqual([])
  })
  await test.step('the correction is sealed, and then the form is open again', async () => {
    await books.fill('13500')
    await books.blur()
    await work.saved()
    await work.goTo(nav.handIn)
    await page.getByLabel(handIn.agree).check()
    await page.getByRole('button', { name: handIn.seal, exact: true }).click()
    await expect(page.getByText(/已封存 \d+ 张报表/)).toBeVisible()
    await work.openForm('A')
    await expect(site).not.toHaveAttribute('readonly')
    await work.goTo(nav.handIn)
  })
  await test.step('the district sees what was corrected, and accepts it', async () => {
    await work.write(stick)
    await district.ingest(stick)
    const records = await district.records()
    const next = records.filter(({ form, state }) => form === 'A' && state === 'accepted').at(-1)
    expect(next?.corrections).toMatchObject([{ cell: 'A.books' }])
  })
  await test.step('a stranger verifies both bundles with one offline page, and sees the correction', async () => {
    const verifier = await page.context().newPage()
    await verifier.goto(pathToFileURL('dist/verifier/index.html').href)
    if ((await verifier.title()) !== verifierWords.zh.page.title)
      await verifier.getByRole('button', { name: verifierWords.en.page.other }).click()
    const files = (await readdir(stick)).filter((name) => name.endsWith('.jhb'))
    const box = verifier.getByLabel(verifierWords.zh.page.files)
    await box.setInputFiles(files.map((name) => join(stick, name)))
    await verifier
      .getByLabel(verifierWords.zh.page.identity)
      .fill(await readFile(district.keys, 'utf8'))
    await verifier.getByRole('button', { name: verifierWords.zh.page.act, exact: true }).click()
    await expect(verifier.getByRole('status')).toHaveText(verifierWords.zh.page.well)
    await expect(verifier.locator('pre')).toContainText(fingerprint)
    await expect(verifier.locator('pre')).toContainText('A.books  16900 → 13500')
    await expect(verifier.locator('pre')).toContainText(verifierWords.zh.same)
    expect(await barriers(verifier)).toEqual([])
    // A scanner types what stands on the filing copy, and then Enter.
    const { code } = verifierWords.zh
    const scanned = verifier.getByLabel(verifierWords.zh.page.code)
    await scanned.fill((record.match(/.{8}/g) ?? []).join(' '))
    await scanned.press('Enter')
    await expect(verifier.locator('pre')).toContainText(code.isRecord)
    await expect(verifier.locator('pre')).toContainText('已由更正')
    await scanned.fill('0'.repeat(64))
    await scanned.press('Enter')
    await expect(verifier.getByRole('status')).toHaveText(verifierWords.zh.page.notWell)
    await expect(verifier.locator('pre')).toContainText(code.nowhere('0'.repeat(64)))
  })
})
