import { readdir } from 'node:fs/promises'
import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { fillByKeyboard, giveReasons } from '#e2e/pages/keyboard.ts'
import { prefill } from '#e2e/pages/prefill.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { isOfRosters, notesFor, readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

const bundlesOn = async (stick: string) =>
  (await readdir(stick)).filter((name) => name.endsWith('.jhb'))

test('a clerk fills by keyboard, seals, hands in on a stick, and sees it accepted', async ({
  open,
  district,
  stick,
}) => {
  const sample = await readSample('E1')
  const { page } = await open()
  const start = startingPages(page)
  const work = workPages(page)
  const { nav, data, enrolment } = words.zh
  const sheet = page.getByRole('article', { name: words.zh.paper.preview })

  await test.step('makes a test workspace and keeps the recovery sheet', async () => {
    await start.confirm(await start.create('李梅'))
    await start.addSchool(sample.school.code, sample.school.name)
    await work.choosePeriod(sample.period)
  })
  await test.step('compares the fingerprint of the district', async () => {
    await work.goTo(nav.office)
    const invitation = await district.invite(sample.school.code, stick)
    await start.enrol(invitation, district.fingerprint)
  })
  await test.step('finds the rosters of teachers and classes that colleagues keep', async () => {
    const place = { school: sample.school.code, period: sample.period }
    await prefill(page, place, sample.edits.filter(isOfRosters))
  })
  const own = sample.edits.filter((edit) => !isOfRosters(edit))
  for (const form of ['S', 'B', 'A'])
    await test.step(`fills form ${form}`, async () => {
      await work.openForm(form)
      const notes = notesFor(form, own)
      await fillByKeyboard(page, notes)
      await giveReasons(page, notes)
      await work.saved()
    })
  await test.step('sees what is met', async () => {
    await work.goTo(nav.gaps)
    for (const figure of ['4.88', '7.63', '2,043.61', '2.65'])
      await expect(page.getByRole('main')).toContainText(figure)
  })
  await test.step('seals; before the district has approved the station only a request leaves', async () => {
    await work.seal(4)
    await expect(page.getByText(enrolment.invited.title)).toBeVisible()
    await work.write(stick)
    expect(await bundlesOn(stick)).toHaveLength(1)
    await expect(page.getByText(enrolment.asked.title)).toBeVisible()
    await district.ingest(stick)
    expect(await district.records()).toHaveLength(0)
  })
  await test.step('the district compares the fingerprint and approves; then the records leave', async () => {
    await work.goTo(nav.office)
    await district.approve(sample.school.code, await start.ownFingerprint())
    await district.reply(stick)
    await work.applyReplies(stick, 1)
    await work.goTo(nav.handIn)
    await work.write(stick)
    expect(await bundlesOn(stick)).toHaveLength(2)
  })
  await test.step('the slip that goes with the stick lists what it carries', async () => {
    await page.getByRole('link', { name: data.slip }).click()
    await expect(sheet).toContainText('报送件 4 份')
    await expect(sheet).toContainText('A 办学条件')
    await expect(sheet.getByRole('note', { name: '草稿 不作上报' })).toHaveCount(0)
    expect(await barriers(page)).toEqual([])
  })
  await test.step('the district takes it in and answers', async () => {
    await district.ingest(stick)
    expect(await district.records()).toHaveLength(4)
    for (const record of await district.records()) expect(record.state).toBe('accepted')
    await district.reply(stick)
  })
  await test.step('the clerk applies the reply and sees the proof', async () => {
    await work.applyReplies(stick, 1)
    await work.goTo(nav.data)
    await expect(page.getByRole('button', { name: data.accepted })).toHaveCount(4)
    await page.getByRole('button', { name: data.accepted }).first().click()
    await expect(page.getByRole('dialog')).toContainText(data.reply)
    await page.getByRole('dialog').getByRole('link', { name: data.filing }).click()
    await expect(sheet).toContainText('报送件存档')
    const record = /filing\/([0-9a-f]{64})$/.exec(page.url())?.[1] ?? ''
    await expect(sheet).toContainText((record.match(/.{8}/g) ?? ['?']).join(' '))
    expect(await barriers(page)).toEqual([])
  })
  await test.step('the form says that it is sealed', async () => {
    await work.openForm('A')
    await expect(page.getByText(words.zh.forms.sealed, { exact: true }).first()).toBeVisible()
  })
})
