import { expect, type Page } from '@playwright/test'
import { type Language, words } from '#shared/words/words.ts'

/** What a person does around the screens: go somewhere, choose the period, see that all is saved. */
export function workPages(page: Page, language: Language = 'zh') {
  const { nav, app, status, handIn, folder, replies, value } = words[language]
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const goTo = async (name: string) => {
    await page.getByRole('navigation', { name: nav.label }).getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  const typeFolder = (path: string) => page.getByLabel(folder.path).fill(path)
  return {
    goTo,
    choosePeriod: (period: string) => page.getByLabel(app.period).selectOption(period),
    openForm: async (key: string) => {
      const title = value.form('', key).trim()
      await goTo(nav.forms)
      await page.getByRole('main').getByRole('link', { name: title }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    },
    /** Waits until the status bar says that everything typed is stored. */
    saved: async () => {
      const [before = ''] = status.saved('').split(' ')
      await expect(page.getByRole('contentinfo').last()).toContainText(before)
    },
    /** Seals every form that is ready, which is what stands chosen: so many are expected. */
    seal: async (forms: number) => {
      await goTo(nav.handIn)
      await page.getByLabel(handIn.agree).check()
      await button(handIn.seal).click()
      await expect(page.getByText(handIn.sealed(forms))).toBeVisible()
    },
    /** Writes all that waits to the folder that stands for the stick. */
    write: async (path: string) => {
      await typeFolder(path)
      await button(handIn.write).click()
      await expect(page.getByText(handIn.done)).toBeVisible()
    },
    /** Looks into the folder for replies, of which none is new. */
    applyNothing: async (path: string) => {
      await typeFolder(path)
      await button(replies.look).click()
      await expect(page.getByText(replies.nothingNew)).toBeVisible()
    },
    /** Looks into the folder for replies and applies the new ones. */
    applyReplies: async (path: string, count: number) => {
      await goTo(nav.replies)
      await typeFolder(path)
      await button(replies.look).click()
      await button(replies.apply).click()
      await expect(page.getByText(replies.appliedCount(count))).toBeVisible()
    },
  }
}
