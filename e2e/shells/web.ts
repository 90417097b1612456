import type { Browser } from '@playwright/test'
import { end, pullThePlug, type Running, start } from '#e2e/process.ts'
import type { OpenOptions, Program } from './program.ts'

/** Starts the web host on a folder and opens its address in a window of its own. */
export async function openWeb(
  browser: Browser,
  folder: string,
  { keyFile, drive }: OpenOptions = {},
): Promise<Program> {
  const key = keyFile === undefined ? [] : ['--test-key-file', keyFile]
  const plugged =
    drive === undefined
      ? []
      : ['--test-drive', drive.path, '--test-drive-speed', String(drive.speed)]
  const args = ['--folder', folder, '--no-browser', ...key, ...plugged]
  const running = start('main/web/index.ts', args)
  try {
    const address = await readyLine(running)
    const context = await browser.newContext()
    let page = await context.newPage()
    await page.goto(address)
    const leave = async (stop: (running: Running) => Promise<void>) => {
      await stop(running)
      await context.close()
    }
    return {
      get page() {
        return page
      },
      close: () => leave(end),
      pullThePlug: () => leave(pullThePlug),
      crashWindow: async () => {
        const url = page.url()
        const gone = page.waitForEvent('crash')
        // Chromium kills the process and therefore never answers.
        void (await context.newCDPSession(page)).send('Page.crash').catch(() => undefined)
        await gone
        page = await context.newPage()
        await page.goto(url)
      },
    }
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
