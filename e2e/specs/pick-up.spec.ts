import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { nextPackFile } from '#e2e/pack.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { joinDistrict } from '#e2e/pages/joining.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

const { nav, arrivals, replies, data, packStanding } = words.zh

test('replies on a stick that is plugged in are applied by themselves, once, and lose no typing', async ({
  open,
  district,
  folder,
}) => {
  const sample = await readSample('E1')
  const { code } = sample.school
  const [drive, pulled] = [join(folder, 'U盘'), join(folder, 'pulled')]
  await mkdir(pulled)
  const { page } = await open({ drive: { path: drive, speed: 100_000 } })
  const start = startingPages(page)
  const work = workPages(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const plug = () => rename(pulled, drive)
  const pull = () => rename(drive, pulled)
  await start.confirm(await start.create('李梅'))
  await start.addSchool(code, sample.school.name)
  await prefill(page, { school: code, period: sample.period }, sample.edits)
  const elsewhere = join(folder, 'elsewhere')
  await mkdir(elsewhere)
  await joinDistrict(page, { school: code, district, stick: elsewhere })

  await test.step('what was handed in is accepted while the clerk is on another page', async () => {
    await work.seal(10)
    await plug()
    await work.write(drive)
    await pull()
    await district.ingest(pulled)
    await district.reply(pulled)
    const before = await readdir(pulled)
    await work.goTo(nav.data)
    await expect(button(data.accepted)).toHaveCount(0)
    await plug()
    await expect(page.getByText(arrivals.applied(1))).toBeVisible()
    await expect(page.getByRole('button', { name: data.accepted })).toHaveCount(10)
    await page.getByRole('link', { name: arrivals.see }).click()
    await expect(page.getByRole('region', { name: arrivals.title })).toContainText(replies.applied)
    expect(await barriers(page)).toEqual([])
    await work.goTo(nav.home)
    await expect(page.getByText(arrivals.applied(1))).toHaveCount(0)
    expect(await readdir(drive)).toEqual(before)
  })
  await test.step('plugged in once more nothing is applied twice', async () => {
    await pull()
    await work.goTo(nav.replies)
    await plug()
    await work.applyNothing(drive)
    await expect(
      page.getByRole('region', { name: arrivals.title }).locator('tbody tr'),
    ).toHaveCount(1)
  })
  await test.step('a reply that changes the draft waits for whoever is typing', async () => {
    await pull()
    await work.openForm('S')
    const zone = page.locator('[id="S.district_scheme"]')
    await zone.fill('青石镇第一')
    await mkdir(join(folder, 'issuer'))
    await district.confirm(await nextPackFile(join(folder, 'issuer')), join(folder, 'issuer'))
    await district.reply(pulled)
    await plug()
    await expect(page.getByText(arrivals.applied(1))).toBeVisible()
    await expect(page.getByText(arrivals.anew)).toBeVisible()
    await zone.pressSequentially('学区')
    await expect(zone).toHaveValue('青石镇第一学区')
    await button(arrivals.seen).click()
  })
  await test.step('and is opened anew with everything typed, by the new pack', async () => {
    await expect(page.getByText(arrivals.anew)).toHaveCount(0)
    await expect(page.locator('[id="S.school_zone"]')).toHaveValue('青石镇第一学区')
    await work.goTo(nav.help)
    await page.getByRole('link', { name: words.zh.packs.manage }).click()
    await expect(page.getByRole('main')).toContainText(packStanding.confirmed)
  })
})
