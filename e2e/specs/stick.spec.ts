import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { joinDistrict } from '#e2e/pages/joining.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words } from '#shared/words/words.ts'

const school = '2199000001'
const { nav, handIn, writing, folder: place, stick: contents } = words.zh

test('a clerk sees how far a slow stick is, stops, pulls it out, and hands in all the same', async ({
  open,
  district,
  folder,
}) => {
  const drive = join(folder, 'U盘')
  await mkdir(drive)
  // So slow that a file of the sample takes some seconds.
  const { page } = await open({ drive: { path: drive, speed: 12 } })
  const start = startingPages(page)
  const work = workPages(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const onStick = async () => (await readdir(drive)).filter((name) => name.endsWith('.jhb'))
  const bar = page.getByRole('progressbar')
  const radio = page.getByRole('radio', { name: drive })
  await start.confirm(await start.create('李梅'))
  await start.openSample('青石镇中心小学')
  const elsewhere = join(folder, 'elsewhere')
  await mkdir(elsewhere)
  await joinDistrict(page, { school, district, stick: elsewhere })
  await work.seal(10)

  await test.step('the drive is offered with its name and room', async () => {
    await expect(radio).toBeVisible()
    await expect(page.getByText(place.removable)).toBeVisible()
    await expect(page.getByText(/可用 .+，共 .+/).first()).toBeVisible()
    expect(await barriers(page)).toEqual([])
  })
  await test.step('a stop leaves whole files or none, and says which', async () => {
    await radio.check()
    await button(handIn.write).click()
    await expect(bar).toBeVisible()
    await expect(page.getByText(writing.keepIn)).toBeVisible()
    await expect(page.getByText(/正在写入并读回：第 \d 个文件/)).toBeVisible()
    await expect(page.getByText(handIn.done)).toHaveCount(0)
    await button(writing.stop).click()
    await expect(page.getByText(writing.stopped)).toBeVisible()
    await expect(page.getByText(writing.noHalf)).toBeVisible()
    await expect(page.getByText(handIn.done)).toHaveCount(0)
    const whole = await onStick()
    await expect(page.getByText(writing.whole(whole.length))).toBeVisible()
    expect(await readdir(drive)).toEqual(whole)
  })
  await test.step('a stick that is pulled out is told, and nothing is said to be safe', async () => {
    await button(handIn.write).click()
    await expect(page.getByText(/正在写入并读回：第 \d 个文件/)).toBeVisible()
    await rename(drive, `${drive} pulled`)
    await expect(page.getByRole('alert').filter({ hasText: drive })).toBeVisible()
    await expect(page.getByText(handIn.done)).toHaveCount(0)
    await expect(radio).toHaveCount(0)
  })
  await test.step('what lies there already is listed; what bears our name and is not ours is not written over', async () => {
    await rename(`${drive} pulled`, drive)
    await radio.check()
    const [name = ''] = (await readdir(elsewhere)).filter((one) => one.endsWith('-1.jhb'))
    await copyFile(join(elsewhere, name), join(drive, name))
    await writeFile(join(drive, name.replace('-1.jhb', '-2.jhb')), 'somebody else')
    await writeFile(join(drive, '9900000000-01234567-5eed0001-1.jhb'), 'foreign')
    await work.goTo(nav.home)
    await work.goTo(nav.handIn)
    await radio.check()
    const listed = page.getByRole('region', { name: contents.title })
    for (const is of [contents.is.held, contents.is.differs, contents.is.foreign])
      await expect(listed).toContainText(is)
    expect(await barriers(page)).toEqual([])
    const before = await readdir(drive)
    await button(handIn.write).click()
    await expect(page.getByRole('alert').filter({ hasText: '-2.jhb' })).toBeVisible()
    expect(await readdir(drive)).toEqual(before)
    for (const one of before) await rm(join(drive, one))
    await rename(drive, `${drive} pulled`)
    await expect(radio).toHaveCount(0)
  })
  await test.step('plugged in again it is found; who leaves the page meanwhile sees the end', async () => {
    await rename(`${drive} pulled`, drive)
    await radio.check()
    await button(handIn.write).click()
    await expect(bar).toBeVisible()
    await work.goTo(nav.home)
    await work.goTo(nav.handIn)
    await expect(bar).toBeVisible()
    await expect(page.getByText(handIn.done)).toBeVisible({ timeout: 60_000 })
    await expect(bar).toHaveCount(0)
    expect(await readdir(drive)).toEqual(await onStick())
    await district.ingest(drive)
    expect((await district.records()).length).toBe(10)
  })
})
