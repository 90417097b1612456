import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { joinDistrict } from '#e2e/pages/joining.ts'
import { startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'
import { words } from '#shared/words/words.ts'

const school = '2199000001'
const { nav, data, enrolment, replies } = words.zh

test('a laptop is lost: the county gives the records back, and a correction replaces the right one', async ({
  open,
  district,
  stick,
  folder,
}) => {
  test.setTimeout(600_000)
  await test.step('the school hands in, and the laptop is lost', async () => {
    const { page, close } = await open()
    const start = startingPages(page)
    const work = workPages(page)
    await start.confirm(await start.create('李梅'))
    await start.openSample('青石镇中心小学')
    await joinDistrict(page, { school, district, stick })
    await work.seal(10)
    await work.write(stick)
    await district.ingest(stick)
    await close()
  })
  const before = await district.records()
  expect(before.filter(({ state }) => state === 'accepted')).toHaveLength(10)

  const { page } = await open({ folder: join(folder, 'new-laptop') })
  const start = startingPages(page)
  const work = workPages(page)
  await test.step('a new laptop is invited, approved, and gets the records back', async () => {
    await start.confirm(await start.create('李梅'))
    await start.addSchool(school, '青石镇中心小学')
    const fingerprint = await joinDistrict(page, { school, district, stick })
    await work.goTo(nav.office)
    const proved = page.getByRole('row').filter({ hasText: enrolment.proof.is.approved })
    // The county's second laptop of this school: the earlier one is its first change of trust.
    await expect(proved).toContainText(/第 \d+ 号回复包，县局登记事项第 2 号/)
    await district.restore(school, fingerprint, stick)
    await work.applyReplies(stick, 1)
    const line = page.getByRole('row').filter({ hasText: replies.restore.name })
    await expect(line).toContainText(replies.restore.done)
    await expect(line).toContainText(replies.restore.what(10, 0))
    expect(await barriers(page)).toEqual([])
  })
  await test.step('each record stands there with the proof that the county holds it', async () => {
    await work.goTo(nav.data)
    await expect(page.getByRole('button', { name: data.proofOf(data.received) })).toHaveCount(10)
    await expect(page.getByRole('button', { name: data.proofOf(data.accepted) })).toHaveCount(10)
  })
  await test.step('the draft is back; changed, it is sealed as the next revision and accepted', async () => {
    await work.openForm('A')
    const books = page.locator('[id="A.books"]')
    await expect(books).toHaveValue('16900')
    await books.fill('13500')
    await books.blur()
    await work.saved()
    // Another form reads what was changed, and goes along.
    await work.seal(2)
    await work.write(stick)
    await district.ingest(stick)
    const first = before.find(({ form }) => form === 'A')?.record
    const next = (await district.records()).find(({ supersedes }) => supersedes === first)
    expect(next).toMatchObject({ form: 'A', revision: 2, state: 'accepted' })
    expect(next?.corrections).toMatchObject([{ cell: 'A.books' }])
  })
})
