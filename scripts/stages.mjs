// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from './browsers.mjs'
import { countPlaywright, countVitest } from './count.mjs'
import { run } from './process.mjs'
import { inRoot, pinnedNode } from './root.mjs'

/** @typedef {import('./count.mjs').Count} Count */

/**
 * A stage that either holds or not counts as one test.
 * @param {string} name
 * @param {boolean} holds
 * @returns {Count}
 */
export const asOne = (name, holds) =>
  holds
    ? { passed: 1, failed: 0, failures: [], skips: [] }
    : { passed: 0, failed: 1, failures: [name], skips: [] }

/**
 * Runs one of package.json's scripts, so that each command line has one home.
 * @param {string} name
 */
export async function command(name) {
  const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  return asOne(name, (await run(scripts[name], [], { shell: true })) === 0)
}

export const vitest = () =>
  reported('unit', countVitest, (report) =>
    run(pinnedNode, [
      inRoot('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    ]),
  )

export const playwright = () =>
  reported('e2e', countPlaywright, (report) =>
    run(
      pinnedNode,
      [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
      {
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, JUNHENG_CHROMIUM: findBrowser() ?? '' },
      },
    ),
  )

/**
 * Runs a test runner and counts its report. A runner that ends badly although no test failed, or
 * without a report, is itself a failure: a crash must never look like success.
 * @param {string} name
 * @param {(report: any) => Count} count
 * @param {(report: string) => Promise<number>} runner
 */
async function reported(name, count, runner) {
  const report = inRoot('dist', 'reports', `${name}.json`)
  mkdirSync(inRoot('dist', 'reports'), { recursive: true })
  rmSync(report, { force: true })
  const code = await runner(report)
  if (!existsSync(report)) return asOne(`${name}: no report`, false)
  const found = count(JSON.parse(readFileSync(report, 'utf8')))
  if (code === 0 || found.failed > 0) return found
  return { ...found, failed: 1, failures: [`${name}: ended with code ${code}`] }
}
