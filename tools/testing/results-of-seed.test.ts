import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { resultsOfSeed } from './results-of-seed.ts'

const program = join(import.meta.dirname, 'results-of-seed.ts')

/** The same in a process of its own, on a machine of another language and another part of the world. */
async function elsewhere(seed: number, env: NodeJS.ProcessEnv): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, `${seed}`], {
    env: { ...process.env, ...env },
  })
  return JSON.parse(stdout)
}

test('any situation gives the same bytes in another process, language and time zone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const here = resultsOfSeed(seed)
      expect(new Set(here).size, 'situations that differ').toBeGreaterThan(1)
      expect(await elsewhere(seed, { LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' })).toEqual(here)
      expect(await elsewhere(seed, { LANG: 'tr_TR.UTF-8', TZ: 'America/Los_Angeles' })).toEqual(
        here,
      )
    }),
    { numRuns: 5 },
  )
}, 180_000)
