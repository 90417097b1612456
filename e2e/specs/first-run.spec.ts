import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { readSample } from '#e2e/sample.ts'
import { words } from '#shared/words/words.ts'

const { app, enrolment, firstRun, folder, handIn, home, nav, office, recovery, setup } = words.zh

test('a first run that is broken off goes on at the step that is not done', async ({
  open,
  district,
  stick,
}) => {
  const { school, period } = await readSample('E1')
  let program = await open()
  const begin = () => {
    const { page } = program
    return { page, start: startingPages(page), work: workPages(page) }
  }
  const button = (name: string) => program.page.getByRole('button', { name, exact: true })
  const again = async () => {
    await program.pullThePlug()
    program = await open()
    await startingPages(program.page).unlock()
  }

  await test.step('the language comes first, and there is a way back to it', async () => {
    const { page } = begin()
    await button(words.en.firstRun.own).click()
    await expect(page.getByRole('heading', { name: words.en.setup.create })).toBeVisible()
    await button(words.en.app.back).click()
    await button(firstRun.own).click()
    await expect(page.getByRole('heading', { name: setup.create })).toBeVisible()
    await button(app.back).click()
  })
  let groups: readonly string[] = []
  await test.step('killed after the workspace was made: the recovery sheet is still asked', async () => {
    groups = await begin().start.create('李梅')
    await again()
    await expect(program.page.getByRole('heading', { name: recovery.check })).toBeVisible()
    await button(recovery.again).click()
    await button(recovery.done).click()
    const box = program.page.getByRole('textbox')
    const asked = await program.page
      .locator(`label[for="${await box.getAttribute('id')}"]`)
      .innerText()
    await box.fill(groups[groups.findIndex((_, at) => recovery.group(at + 1) === asked)] ?? '')
    await button(recovery.checkAct).click()
    await expect(program.page.getByRole('heading', { name: firstRun.way })).toBeVisible()
  })
  await test.step('killed after that: how to begin is asked, and the invitation opened', async () => {
    await again()
    await expect(program.page.getByRole('heading', { name: firstRun.way })).toBeVisible()
    await button(firstRun.hand).click()
    await button(app.back).click()
    await button(firstRun.invitation).click()
    const invitation = await district.invite(school.code, stick)
    const { page, start } = begin()
    await start.typeInvitation(invitation, district.fingerprint)
    await expect(button(office.accept)).toBeEnabled()
    // Another file is another comparison: nothing that was typed for the first is left.
    await page.locator('input[type=file]').setInputFiles(invitation)
    await expect(page.getByLabel(office.groupLabel(1))).toHaveValue('')
    await expect(button(office.accept)).toBeDisabled()
    await start.enrol(invitation, district.fingerprint)
  })
  await test.step('killed after that: only the school is asked', async () => {
    await expect(program.page.getByLabel(words.zh.school.code)).toHaveValue(school.code)
    await again()
    await begin().start.addSchool(school.code, school.name)
    await begin().work.choosePeriod(period)
    await expect(program.page.getByRole('main')).toContainText(home.today)
    await expect(program.page.getByRole('main')).not.toContainText(home.trust.uninvited.title)
  })
  const task = ({ title, act }: { readonly title: string; readonly act: string }) =>
    program.page.getByRole('listitem').getByRole('link', { name: home.actOn(act, title) })
  await test.step('the first task leads to the request; it is replaced by the wait for approval', async () => {
    const { page, work } = begin()
    await task(home.trust.invited).click()
    await page.getByLabel(folder.path).fill(stick)
    await button(enrolment.act).click()
    await page.getByText(handIn.done).waitFor()
    await work.goTo(nav.home)
    await expect(task(home.trust.asked)).toBeVisible()
    await expect(task(home.trust.invited)).toHaveCount(0)
  })
  await test.step('approved: nothing of it is left among the tasks', async () => {
    const { page, start, work } = begin()
    await task(home.trust.asked).click()
    const proof = page.getByRole('region', { name: enrolment.proof.title })
    await expect(proof).toContainText(enrolment.proof.is.asked)
    await expect(proof).not.toContainText(enrolment.proof.is.approved)
    const fingerprint = await start.ownFingerprint()
    await district.ingest(stick)
    await district.approve(school.code, fingerprint)
    await district.reply(stick)
    await work.applyReplies(stick, 1)
    await work.goTo(nav.home)
    await expect(page.getByRole('main')).toContainText(home.today)
    await expect(task(home.trust.asked)).toHaveCount(0)
  })
})

test('a person who only looks around opens a sample school, filled in, from the empty start', async ({
  open,
}) => {
  const { page } = await open()
  const start = startingPages(page)
  const work = workPages(page)
  await start.confirm(await start.create('李梅'))
  await page.getByRole('button', { name: firstRun.sample }).click()
  await expect(page.getByRole('button', { name: words.zh.sample.open }).first()).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await page
    .getByRole('listitem')
    .filter({ hasText: '青石镇中心小学' })
    .getByRole('button', { name: words.zh.sample.open })
    .click()
  await work.goTo(words.zh.nav.gaps)
  for (const figure of ['4.88', '7.63', '2,043.61', '2.65'])
    await expect(page.getByRole('main')).toContainText(figure)
  await expect(page.getByText(words.zh.app.testBand)).toBeVisible()
})
