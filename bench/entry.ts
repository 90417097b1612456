import type { Browser, Page } from '@playwright/test'
import { words } from '#shared/words/words.ts'
import { openChromium } from './chromium.ts'
import { flat500, roster } from './engine-forms.ts'
import { measurePaste } from './entry-paste.ts'
import { openPeerPage } from './entry-peer.ts'
import { type EntryProgram, openProgram, workPath } from './entry-program.ts'
import { median } from './measure.ts'
import { frameMs, painted, quantile, Scripting } from './scripting.ts'
import { xformOf } from './xform.ts'

const rounds = 12
/** What a person types into a cell, and the key that leads to the next. */
const typed = ['1', '2', 'Enter'] as const

/**
 * Typing, opening and pasting in the running program, in Chromium; and typing into the same roster in
 * ODK Web Forms. Scripting is what the browser accounts for it, so waiting for a frame does not count.
 */
export async function entry() {
  const browser = await openChromium()
  try {
    const form = await withProgram(browser, flat500, 0, typeInForm)
    const grids = await compareGrids(browser)
    const few = await withProgram(browser, roster, 300, async (program) => ({
      open: await compareOpening(program),
      keys: await typeInGrid(program, 40),
    }))
    const peer = await typeInPeer(browser)
    const paste = await withProgram(browser, roster, 0, measurePaste)
    const p95 = (figures: readonly number[]) => quantile(figures, 0.95)
    return {
      ratios: {
        form600_p95_frames: p95(form) / frameMs,
        grid2000_p95_frames: p95(grids.many) / frameMs,
        grid_2000_vs_100: p95(grids.many) / p95(grids.few),
        open_300_vs_blank: median(few.open.form) / median(few.open.blank),
        roster_peer_over_ours: median(peer) / median(few.keys),
      },
      medians_ms: {
        form600_key: median(form),
        grid2000_key: median(grids.many),
        grid100_key: median(grids.few),
        grid300_key: median(few.keys),
        peer300_key: median(peer),
        open_300: median(few.open.form),
        open_blank: median(few.open.blank),
      },
      paste_500_ms: paste,
    }
  } finally {
    await browser.close()
  }
}

async function withProgram<T>(
  browser: Browser,
  form: Parameters<typeof openProgram>[1],
  rows: number,
  act: (program: EntryProgram) => Promise<T>,
): Promise<T> {
  const program = await openProgram(browser, form, rows)
  try {
    return await act(program)
  } finally {
    await program.close()
  }
}

const goTo = async ({ page, address }: EntryProgram, path: string): Promise<void> => {
  await page.goto(`${address}${workPath}/${path}`)
}

async function press(page: Page, keys: readonly string[], times: number): Promise<number[]> {
  const scripting = await Scripting.of(page)
  const figures: number[] = []
  for (let time = 0; time < times; time += 1)
    for (const key of keys) figures.push(await scripting.key(key))
  return figures
}

/** A form of 500 questions and 100 totals over them. */
async function typeInForm(program: EntryProgram): Promise<readonly number[]> {
  await goTo(program, 'forms/A')
  await program.page.locator('main input').first().focus()
  await press(program.page, typed, 10)
  return press(program.page, typed, 100)
}

async function typeInGrid(program: EntryProgram, times: number): Promise<readonly number[]> {
  await goTo(program, 'registers/A.staff')
  await program.page.getByRole('grid').waitFor()
  await program.page.keyboard.press('Control+Home')
  for (let column = 0; column < 5; column += 1) await program.page.keyboard.press('ArrowRight')
  await press(program.page, typed, 10)
  return press(program.page, typed, times)
}

/** The grid with 2,000 rows and with 100, in turn. */
async function compareGrids(browser: Browser) {
  return withProgram(browser, roster, 2_000, (large) =>
    withProgram(browser, roster, 100, async (small) => {
      const figures = { many: [] as number[], few: [] as number[] }
      for (let round = 0; round < rounds; round += 1) {
        for (const [name, program] of [
          ['many', large],
          ['few', small],
        ] as const) {
          await program.page.bringToFront()
          figures[name].push(...(await typeInGrid(program, 8)))
        }
      }
      return figures
    }),
  )
}

/** From the address to what stands on the screen: the form with its roster, and the page of help. */
async function compareOpening(program: EntryProgram) {
  const figures = { form: [] as number[], blank: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    figures.form.push(await openingMs(program, 'forms/A', words.zh.grid.manyRows(300)))
    figures.blank.push(await openingMs(program, 'help', words.zh.help.title))
  }
  return figures
}

async function openingMs({ page, address }: EntryProgram, path: string, sign: string) {
  await page.goto('about:blank')
  const from = performance.now()
  await page.goto(`${address}${workPath}/${path}`)
  await page.getByRole('main').getByText(sign).first().waitFor()
  await painted(page)
  return performance.now() - from
}

/** Typing into one column of the rows of the same roster, as the peer's form shows them. */
async function typeInPeer(browser: Browser): Promise<readonly number[]> {
  const peer = await openPeerPage(browser, xformOf(roster, 300, false))
  try {
    const boxes = peer.page.locator('input')
    const columns = roster.roster?.columns ?? []
    const hours = columns.findIndex(({ name }) => name === 'hours')
    const figures: number[] = []
    for (let row = 0; row < 20; row += 1) {
      await boxes.nth(row * columns.length + hours).focus()
      figures.push(...(await press(peer.page, ['1', '2'], 1)))
    }
    return figures
  } finally {
    await peer.close()
  }
}
