import type { Locator, Page } from '@playwright/test'
import { type Language, words } from '#shared/words/words.ts'

/** The passphrase of the tests' workspaces. */
export const passphrase = '只给样例用的口令'

/** What a person does before the first form: workspace, recovery sheet, school, district. */
export function startingPages(page: Page, language: Language = 'zh') {
  const { setup, recovery, unlock, school, office, firstRun, sample } = words[language]
  const click = (name: string) => page.getByRole('button', { name, exact: true }).click()
  /** Presses a button of the first run, unless what it leads to is there already. */
  const choose = async (name: string, next: Locator) => {
    const button = page.getByRole('button', { name, exact: true })
    await button.or(next).first().waitFor()
    if (await button.isVisible()) await button.click()
  }
  /** Picks the invitation and types the fingerprint, no more. */
  const typeInvitation = async (invitation: string, fingerprint: string) => {
    await page.locator('input[type=file]').setInputFiles(invitation)
    for (const [at, group] of fingerprint.split(' ').entries())
      await page.getByLabel(office.groupLabel(at + 1)).fill(group)
  }
  return {
    /** Makes a test workspace; answers with the groups of the recovery sheet. */
    create: async (
      name: string,
      role: 'clerk' | 'principal' = 'clerk',
    ): Promise<readonly string[]> => {
      await choose(firstRun.own, page.getByLabel(setup.person))
      await page.getByLabel(setup.person).fill(name)
      await page.getByLabel(setup.personRole).selectOption(role)
      await page.getByLabel(setup.test).check()
      await page.getByLabel(setup.passphrase, { exact: true }).fill(passphrase)
      await page.getByLabel(setup.passphraseAgain).fill(passphrase)
      await click(setup.act)
      await page.getByRole('heading', { name: recovery.title }).waitFor()
      const sheet = page.getByRole('list', { name: recovery.sheetTitle })
      const lines = await sheet.getByRole('listitem').allInnerTexts()
      return lines.map((line) => line.split(/\s+/).at(-1) ?? '')
    },
    /** Types back the group that is asked for. */
    confirm: async (groups: readonly string[]) => {
      await click(recovery.done)
      const box = page.getByRole('textbox')
      const label = (await box.getAttribute('id')) ?? ''
      const asked = await page.locator(`label[for="${label}"]`).innerText()
      const at = groups.findIndex((_, index) => recovery.group(index + 1) === asked)
      await box.fill(groups[at] ?? '')
      await click(recovery.checkAct)
    },
    addSchool: async (code: string, name: string) => {
      await choose(firstRun.hand, page.getByLabel(school.code))
      await page.getByLabel(school.code).fill(code)
      await page.getByLabel(school.name).fill(name)
      await click(school.act)
    },
    /** Opens a school of the samples, filled in, in place of one's own. */
    openSample: async (name: string) => {
      await click(firstRun.sample)
      const school = page.getByRole('listitem').filter({ hasText: name })
      await school.getByRole('button', { name: sample.open }).click()
    },
    typeInvitation,
    /** Picks the invitation, types the fingerprint as it stands in the letter, and accepts. */
    enrol: async (invitation: string, fingerprint: string) => {
      await typeInvitation(invitation, fingerprint)
      await click(office.accept)
    },
    /** The station's fingerprint, as it is read out to the district. */
    ownFingerprint: async (): Promise<string> => {
      const text = await page.getByRole('main').innerText()
      const found = [...text.matchAll(/(?:\d{5}\s+){7}\d{5}/g)].at(-1)
      if (found === undefined) throw new Error('no fingerprint on the screen')
      return found[0].replace(/\s+/g, ' ')
    },
    /** Types the passphrase, unless the system keeps the key and the workspace opens by itself. */
    unlock: async () => {
      const box = page.getByLabel(setup.passphrase, { exact: true })
      await box.or(page.getByRole('navigation').first()).waitFor()
      if (!(await box.isVisible())) return
      await box.fill(passphrase)
      await click(unlock.act)
    },
  }
}
