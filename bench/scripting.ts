import type { CDPSession, Page } from '@playwright/test'

/** One frame of a screen with 60 a second, in ms. */
export const frameMs = 16.7

/** Counts what a page computes: ms of scripting, as the browser itself accounts for it. */
export class Scripting {
  readonly #page: Page
  readonly #session: CDPSession

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  static async of(page: Page): Promise<Scripting> {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'timeTicks' })
    return new Scripting(page, session)
  }

  /** Presses a key, waits until what it changed is painted, and gives the scripting in between. */
  async key(key: string): Promise<number> {
    const before = await this.#spent()
    await this.#page.keyboard.press(key)
    await painted(this.#page)
    return (await this.#spent()) - before
  }

  async #spent(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1_000
  }
}

/** Settles when the next frame is on the screen. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 0))
      }),
  )

/** The value below which this part of the figures lies. */
export function quantile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
