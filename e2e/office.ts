import type { Browser, Page } from '@playwright/test'
import { end, start } from './process.ts'

/** The office's service on a district's folder, and how people open its pages. */
export interface OfficeService {
  readonly address: string
  /** Of the first administrator; undefined once somebody can sign in. */
  readonly code: string | undefined
  /** A browser of its own: nobody is signed in there. */
  readonly open: () => Promise<Page>
  readonly close: () => Promise<void>
}

/** Starts `district serve` on a free port. */
export async function serveOffice(browser: Browser, folder: string): Promise<OfficeService> {
  const running = start('district/index.ts', ['serve', '--port', '0', '--folder', folder])
  const said = async (): Promise<readonly string[]> => {
    const lines = running.out().split('\n')
    const isStarted = lines.some((line) => line.startsWith('READY '))
    if (isStarted && (await settled())) return running.out().split('\n')
    if (running.process.exitCode !== null) throw new Error(`serve ended: ${running.err()}`)
    await pause(50)
    return said()
  }
  const settled = async () => {
    const before = running.out()
    await pause(700)
    return running.out() === before
  }
  const lines = await said()
  const address = lines.find((line) => line.startsWith('READY '))?.slice('READY '.length) ?? ''
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(lines.join('\n'))?.[0]
  const pages: Page[] = []
  return {
    address,
    code,
    open: async () => {
      const context = await browser.newContext({ locale: 'zh-CN' })
      const page = await context.newPage()
      pages.push(page)
      await page.goto(address)
      return page
    },
    close: async () => {
      for (const page of pages) await page.context().close()
      await end(running)
    },
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
