import process from 'node:process'
import { toValue } from '#main/crossing.ts'
import { type Fault, isFault } from '#shared/fault.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import { openWindow } from './browser.ts'
import { startHost, type WebHost } from './host.ts'
import { readOptions, usage, type WebOptions } from './options.ts'

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Runs until the window closes or the person ends it; the exit code is 0 for both. */
async function run(options: WebOptions): Promise<void> {
  const host = await startHost(options, say)
  let ending: Promise<void> | undefined
  const end = (): void => {
    ending ??= host.close()
    ending.then(() => process.exit(0), fail)
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  process.stdout.write(`READY ${host.address()}\n`)
  if (options.browser) await showWindow(host, end)
}

async function showWindow(host: WebHost, end: () => void): Promise<void> {
  const window = await openWindow(host.address())
  if (window === null) {
    say('没有找到可用的浏览器窗口：请把上面的地址粘贴到任意浏览器。')
    say('No browser window could be opened: paste the address above into any browser.')
    return
  }
  window.closed.then(end, fail)
  process.once('exit', window.close)
}

function fail(thrown: unknown): void {
  if (isFault(thrown)) sayFaults(thrown)
  else say(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))
  process.exit(1)
}

function sayFaults(fault: Fault): void {
  say(`[${fault.code}]`)
  for (const language of ['zh', 'en'] as const) {
    const { cause, safe, remedy } = sayFault(toValue(fault), language)
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
