import type { Page } from '@playwright/test'
import { type Language, words } from '#shared/words/words.ts'

/** The passphrase of the tests' workspaces. */
export const passphrase = '只给样例用的口令'

/** What a person does before the first form: workspace, recovery sheet, school, district. */
export function startingPages(page: Page, language: Language = 'zh') {
  const { setup, recovery, unlock, school, office } = words[language]
  const click = (name: string) => page.getByRole('button', { name, exact: true }).click()
  return {
    /** Makes a test workspace; answers with the groups of the recovery sheet. */
    create: async (name: string): Promise<readonly string[]> => {
      await page.getByLabel(setup.person).fill(name)
      await page.getByLabel(setup.test).check()
      await page.getByLabel(setup.passphrase, { exact: true }).fill(passphrase)
      await page.getByLabel(setup.passphraseAgain).fill(passphrase)
      await click(setup.act)
      await page.getByRole('heading', { name: recovery.title }).waitFor()
      return Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          page.getByLabel(recovery.group(at + 1), { exact: true }).innerText(),
        ),
      )
    },
    /** Types back the group that is asked for. */
    confirm: async (groups: readonly string[]) => {
      await click(recovery.done)
      for (const [at, group] of groups.entries()) {
        const box = page.getByLabel(recovery.group(at + 1), { exact: true })
        if ((await box.count()) > 0) await box.fill(group)
      }
      await click(recovery.checkAct)
    },
    addSchool: async (code: string, name: string) => {
      await page.getByLabel(school.code).fill(code)
      await page.getByLabel(school.name).fill(name)
      await click(school.act)
    },
    /** Picks the invitation and types the fingerprint as it stands in the letter. */
    enrol: async (invitation: string, fingerprint: string) => {
      await page.getByLabel(office.pick).setInputFiles(invitation)
      for (const [at, group] of fingerprint.split(' ').entries())
        await page.getByLabel(office.groupLabel(at + 1)).fill(group)
      await click(office.accept)
    },
    unlock: async () => {
      await page.getByLabel(setup.passphrase, { exact: true }).fill(passphrase)
      await click(unlock.act)
    },
  }
}
