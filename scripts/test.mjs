// @ts-check
import { readFileSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { addUp, summary } from './count.mjs'
import { ensureInstalled } from './install.mjs'
import { lockMistakes } from './lock.mjs'
import { inRoot } from './root.mjs'
import { asOne, command, playwright, vitest } from './stages.mjs'
import { ensureSystem } from './system.mjs'

// The whole check, in the order in which a mistake is cheapest to find. Every stage runs, so that
// one look shows all that is wrong; the last line counts.

/** @type {readonly { name: string, run: () => Promise<import('./count.mjs').Count> }[]} */
const stages = [
  { name: 'lock', run: async () => asOne('lock', checkLock()) },
  { name: 'types', run: () => command('types') },
  { name: 'walls', run: () => command('walls') },
  { name: 'lint', run: () => command('lint') },
  {
    name: 'build',
    run: async () =>
      asOne('build', await ensureBuilt(['pack', 'renderer', 'verifier', 'verify', 'electron'])),
  },
  { name: 'unit and property tests', run: vitest },
  { name: 'journeys', run: playwright },
]

if (await ensureInstalled()) {
  await ensureSystem()
  const counts = []
  for (const [index, stage] of stages.entries()) {
    process.stdout.write(`\n── ${index + 1}/${stages.length} ${stage.name}\n`)
    const start = performance.now()
    const count = await stage.run()
    counts.push(count)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    process.stdout.write(`   ${count.failed === 0 ? '✓' : '✕'} ${summary(count)} (${seconds} s)\n`)
  }
  const total = addUp(counts)
  for (const name of total.failures) process.stdout.write(`\nfailed: ${name}`)
  for (const name of total.skips) process.stdout.write(`\nskipped: ${name}`)
  process.stdout.write(`\n${summary(total)}\n`)
  process.exitCode = total.failed === 0 ? 0 : 1
} else {
  process.stdout.write('0 passed, 1 failed, 0 skipped\n')
  process.exitCode = 1
}

function checkLock() {
  const mistakes = lockMistakes(
    JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages,
  )
  for (const mistake of mistakes) process.stdout.write(`   ${mistake}\n`)
  return mistakes.length === 0
}
