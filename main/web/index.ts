import process from 'node:process'
import { type Fault, faultValue, isFault } from '#shared/fault.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import { type BrowserWindow, openWindow } from './browser.ts'
import { startHost, type WebHost } from './host.ts'
import { readOptions, usage, type WebOptions } from './options.ts'

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Runs until the window closes or the person ends it; the exit code is 0 for both. */
async function run(options: WebOptions): Promise<void> {
  const host = await startHost(options, say, sayAgain)
  let window: BrowserWindow | null = null
  let ending: Promise<void> | undefined
  const end = (): void => {
    ending ??= endAll(host, window)
    ending.then(() => process.exit(0), fail)
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  // Whoever read the addresses may have gone; that must not end the program.
  process.stdout.on('error', (error) => say(error.message))
  process.stdout.write(`READY ${host.address()}\n`)
  if (!options.browser) return
  window = await openWindow(host.address())
  if (window !== null && (await window.stays)) window.closed.then(end, fail)
  else {
    say('没有打开浏览器窗口：请把上面的地址粘贴到任意浏览器。')
    say('No browser window was opened: paste the address above into any browser.')
  }
}

function sayAgain(address: string): void {
  process.stdout.write(`AGAIN ${address}\n`)
  say('窗口关闭后，用上面 AGAIN 后的地址可再次打开（只能用一次）。')
  say('If the window is closed, the address after AGAIN opens the program again (once).')
}

/** The window first, so that nobody types into a program that is gone. */
async function endAll(host: WebHost, window: BrowserWindow | null): Promise<void> {
  window?.close()
  await window?.closed
  await host.close()
}

function fail(thrown: unknown): void {
  if (isFault(thrown)) sayFaults(thrown)
  else say(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))
  process.exit(1)
}

function sayFaults(fault: Fault): void {
  say(`[${fault.code}]`)
  for (const language of ['zh', 'en'] as const) {
    const { cause, safe, remedy } = sayFault(faultValue(fault), language)
    say([cause, safe, remedy].join(language === 'zh' ? '' : ' '))
  }
}

const options = readOptions(process.argv.slice(2))
if (options === null) {
  say(usage)
  process.exit(2)
} else {
  run(options).catch(fail)
}
