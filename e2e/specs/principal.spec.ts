import { mkdir } from 'node:fs/promises'
import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { joinDistrict } from '#e2e/pages/joining.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words } from '#shared/words/words.ts'

const { nav, principal, data } = words.zh
const passphrase = '校长自己的口令 2580'
const school = '2199000001'

test('the principal signs with a key of their own; without it the county says 未确认', async ({
  open,
  district,
  stick,
}) => {
  const { page } = await open()
  const start = startingPages(page)
  const work = workPages(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await start.confirm(await start.create('王强', 'principal'))
  await start.openSample('青石镇中心小学')
  await joinDistrict(page, { school, district, stick })
  await work.seal(10)

  await test.step('what is handed in without the signature is unconfirmed', async () => {
    await expect(page.getByText(principal.waits(10))).toBeVisible()
    await work.write(stick)
    await district.ingest(stick)
    expect((await district.bundles()).at(-1)).toMatchObject({ confirmation: 'unconfirmed' })
  })
  await test.step('the principal sees plainly what is confirmed, and makes a key', async () => {
    await work.goTo(nav.handIn)
    await page.getByRole('link', { name: principal.link }).click()
    await expect(page.getByRole('heading', { level: 1, name: principal.title })).toBeVisible()
    const main = page.getByRole('main')
    await expect(main).toContainText(principal.first)
    // Totals that the pack names, rows of a register, and an exception in the words of its check.
    await expect(main).toContainText(/教职工总数 \d+ 人/)
    await expect(main).toContainText(/教职工名册 \d+ 行/)
    await expect(main.getByText(/^理由：/).first()).toBeVisible()
    await page.getByLabel(principal.newPassphrase, { exact: true }).fill(passphrase)
    await page.getByLabel(principal.passphraseAgain).fill(passphrase)
    await button(principal.make).click()
    await expect(page.getByText(principal.standing.new)).toBeVisible()
    expect(await barriers(page)).toEqual([])
  })
  await test.step('signs, and the same bundle travels again', async () => {
    const main = page.getByRole('main')
    await page.getByLabel(principal.passphrase, { exact: true }).fill(passphrase)
    await button(principal.act).click()
    await expect(page.getByText(principal.nothing)).toBeVisible()
    // The form goes with the last record; what it has come to stays.
    await expect(main.getByText(principal.signed, { exact: true })).toBeVisible()
    await expect(main.getByRole('link', { name: principal.toHandIn })).toBeVisible()
    const signed = page.getByRole('region', { name: principal.signedList }).getByRole('row')
    await expect(signed.nth(1)).toContainText('王强')
    await expect(signed.nth(1)).toContainText(principal.unsaid)
    const fingerprint = await start.ownFingerprint()
    await work.goTo(nav.handIn)
    await mkdir(`${stick}/signed`)
    await work.write(`${stick}/signed`)
    await district.ingest(`${stick}/signed`)
    await district.approve(school, fingerprint)
    const bundles = await district.bundles()
    // The request, the records with both signatures, and the bundle that names the principal's key.
    expect(bundles).toHaveLength(3)
    expect(bundles[1]?.confirmation).toHaveProperty('by')
  })
  await test.step('the reply says so, and our data show it with its proof', async () => {
    await district.reply(`${stick}/signed`)
    await work.applyReplies(`${stick}/signed`, 1)
    await work.goTo(nav.handIn)
    await page.getByRole('link', { name: principal.link }).click()
    await expect(page.getByRole('main')).toContainText(data.confirmed)
    await work.goTo(nav.data)
    await expect(page.getByText(data.confirmed, { exact: true })).toHaveCount(10)
    await expect(page.getByText(data.unconfirmed, { exact: true })).toHaveCount(0)
    await page
      .getByRole('button', { name: data.proofOf(data.confirmed) })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toContainText(data.rawReply)
    expect(await barriers(page)).toEqual([])
  })
})
