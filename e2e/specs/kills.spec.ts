import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { passphrase, startingPages } from '#e2e/pages/starting.ts'
import { workPages } from '#e2e/pages/work.ts'

const school = { code: '2199000001', name: '青石镇中心小学' }
const cell = 'S.address'
const kills = 50

/** A fixed stream of numbers below 1, so that a run that fails can be run again (mulberry32). */
function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Tells the test every text that the window has called saved for two whole frames. */
async function watchSaved(page: Page, onSaved: (text: string) => void): Promise<void> {
  await page.exposeFunction('calledSaved', onSaved)
  await page.evaluate((id) => {
    const box = document.getElementById(id)
    if (!(box instanceof HTMLInputElement)) throw new Error(`no box ${id}`)
    const isSaved = () => document.querySelector('footer [data-kind="saved"]') !== null
    const look = () => {
      const text = box.value
      if (!isSaved()) return
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (isSaved() && box.value === text) Reflect.get(window, 'calledSaved')(text)
        }),
      )
    }
    const footer = document.querySelector('footer:has([data-kind])')
    if (footer === null) throw new Error('no status bar')
    new MutationObserver(look).observe(footer, { subtree: true, attributes: true, childList: true })
  }, cell)
}

test(`${kills} kills of services and windows lose nothing that the screen called saved`, async ({
  open,
  folder,
}) => {
  test.setTimeout(600_000)
  const keyFile = join(folder, 'key')
  await writeFile(keyFile, passphrase)
  let program = await open({ keyFile })
  const start = startingPages(program.page)
  await start.confirm(await start.create('李梅'))
  await start.addSchool(school.code, school.name)
  await workPages(program.page).openForm('S')
  const address = new URL(program.page.url()).hash

  const next = stream(20261126)
  let typed = ''
  let saved = ''
  let promised = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const { page } = program
    const box = page.locator(`[id="${cell}"]`)
    await watchSaved(page, (text) => {
      saved = text
      promised += 1
    })
    await box.focus()
    await page.keyboard.press('End')
    const text = String.fromCharCode(0x4e00 + kill).repeat(2)
    typed += text
    // The plug may be pulled in the middle of the word, of the save, or after it; every third time as
    // soon as the word is called saved, however slow the machine.
    const before = promised
    const typing = page.keyboard.type(text, { delay: next() * 60 }).catch(() => undefined)
    if (kill % 3 === 0) await expect.poll(() => promised).toBeGreaterThan(before)
    else await page.waitForTimeout(next() * 500)
    if (next() < 0.5) {
      await program.pullThePlug()
      program = await open({ keyFile })
      await program.page.evaluate((hash) => location.assign(hash), address)
    } else await program.crashWindow()
    await typing
    const found = program.page.locator(`[id="${cell}"]`)
    await expect(found).toBeVisible()
    const kept = await found.inputValue()
    expect(kept.startsWith(saved), `kill ${kill}: saved ${saved}, found ${kept}`).toBe(true)
    expect(typed.startsWith(kept) || kept === '', `kill ${kill}: ${kept} of ${typed}`).toBe(true)
    typed = kept
    saved = kept
  }
  // The test would prove nothing if nothing had ever been called saved.
  expect(promised).toBeGreaterThanOrEqual(kills / 3)
})
