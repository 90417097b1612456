import type { Page } from '@playwright/test'
import type { District } from '#e2e/district.ts'
import { words } from '#shared/words/words.ts'
import { startingPages } from './starting.ts'
import { workPages } from './work.ts'

/**
 * The whole way to an approved station: invitation, fingerprint, request, approval, reply. Answers with
 * the station's fingerprint.
 */
export async function joinDistrict(
  page: Page,
  { school, district, stick }: { school: string; district: District; stick: string },
): Promise<string> {
  const start = startingPages(page)
  const work = workPages(page)
  const { nav, folder, enrolment, handIn } = words.zh
  await work.goTo(nav.office)
  await start.enrol(await district.invite(school, stick), district.fingerprint)
  const fingerprint = await start.ownFingerprint()
  await page.getByLabel(folder.path).fill(stick)
  await page.getByRole('button', { name: enrolment.act, exact: true }).click()
  await page.getByText(handIn.done).waitFor()
  await district.ingest(stick)
  await district.approve(school, fingerprint)
  await district.reply(stick)
  await work.applyReplies(stick, 1)
  return fingerprint
}
