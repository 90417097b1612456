import type { Browser } from '@playwright/test'
import { end, pullThePlug, type Running, start } from '#e2e/process.ts'
import type { Program } from './program.ts'

/** Starts the web host on a folder and opens its address in a window of its own. */
export async function openWeb(browser: Browser, folder: string): Promise<Program> {
  const running = start('main/web/index.ts', ['--folder', folder, '--no-browser'])
  try {
    const address = await readyLine(running)
    const context = await browser.newContext({ acceptDownloads: false })
    const page = await context.newPage()
    await page.goto(address)
    const leave = async (stop: (running: Running) => Promise<void>) => {
      await stop(running)
      await context.close()
    }
    return { page, close: () => leave(end), pullThePlug: () => leave(pullThePlug) }
  } catch (thrown) {
    await end(running)
    throw thrown
  }
}

/** The one line of its stdout, printed when it listens. */
function readyLine(running: Running): Promise<string> {
  return new Promise((resolve, reject) => {
    running.process.stdout?.on('data', () => {
      const found = /^READY (\S+)$/m.exec(running.out())
      if (found?.[1] !== undefined) resolve(found[1])
    })
    running.ended.then(
      (code) => reject(new Error(`the web host ended with ${code}: ${running.err()}`)),
      reject,
    )
  })
}
