import type { Page } from '@playwright/test'
import { words } from '#shared/words/words.ts'

/** The grid of a register, as a person at the keyboard sees and uses it. */
export function gridPage(page: Page) {
  const { grid, nav } = words.zh
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const table = page.getByRole('grid')
  const rowOf = (caption: string) => table.getByRole('row').filter({ hasText: caption })
  return {
    table,
    press,
    rowOf,
    type: (text: string) => page.keyboard.type(text),
    /** Opens a register from the list of all registers. */
    open: async (title: string) => {
      await page
        .getByRole('navigation', { name: nav.label })
        .getByRole('link', { name: nav.registers })
        .click()
      await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
      await table.waitFor()
    },
    /** Goes along the row, from its beginning, to the column of this name. */
    goToColumn: async (label: string) => {
      await press('Home')
      for (let step = 0; step < 60; step += 1) {
        const here = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
        if (here?.endsWith(` ${label}`) === true) return
        await press('ArrowRight')
      }
      throw new Error(`no column ${label}`)
    },
    /** What stands in the live cell. */
    live: () => table.locator('input:focus, textarea:focus'),
    /** What the status bar says of the last undo or redo. */
    undone: () => page.getByTestId('undone'),
    paste: async (text: string) => {
      await page.evaluate((block) => navigator.clipboard.writeText(block), text)
      await press('Control+v')
    },
    rowCount: page.getByTestId('row-count'),
    shownCount: page.getByTestId('shown-count'),
    rows: (current: number, archived = 0) => grid.rowCount(current, archived),
  }
}
