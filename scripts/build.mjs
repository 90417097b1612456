// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { run } from './process.mjs'
import { inRoot, pinnedNode } from './root.mjs'
import { say } from './say.mjs'

const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')

/**
 * What can be built: from which files, and with which commands on the pinned Node.
 * @type {Record<string, { inputs: readonly string[], output: string, steps: readonly (readonly string[])[] }>}
 */
const targets = {
  pack: {
    inputs: ['packs', 'shared', 'tools/pack'],
    output: 'dist/packs',
    steps: [['tools/pack/index.ts', 'build']],
  },
  renderer: {
    inputs: ['renderer', 'shared', 'vite.renderer.config.ts', 'package-lock.json'],
    output: 'dist/renderer/index.html',
    steps: [[vite, 'build', '--config', 'vite.renderer.config.ts', '--logLevel', 'warn']],
  },
  verifier: {
    inputs: ['verifier', 'shared', 'vite.verifier.config.ts', 'package-lock.json'],
    output: 'dist/verifier/index.html',
    steps: [[vite, 'build', '--config', 'vite.verifier.config.ts', '--logLevel', 'warn']],
  },
  verify: {
    inputs: [
      'tools/verify',
      'shared',
      'vite.verify.config.ts',
      'package.json',
      'package-lock.json',
    ],
    output: 'dist/verify/verify.mjs',
    steps: [[vite, 'build', '--config', 'vite.verify.config.ts', '--logLevel', 'warn']],
  },
  electron: {
    inputs: ['main', 'preload', 'shared', 'vite.electron.config.ts', 'package-lock.json'],
    output: 'dist/electron/index.js',
    steps: ['main', 'preload'].map((mode) => [
      vite,
      'build',
      ...['--config', 'vite.electron.config.ts', '--mode', mode, '--logLevel', 'warn'],
    ]),
  },
}

/**
 * Builds what is out of date of `names`, in their order. Talks on stderr.
 * @param {readonly string[]} names
 * @returns {Promise<boolean>} false when a build failed
 */
export async function ensureBuilt(names) {
  for (const name of names) {
    const target = targets[name]
    if (!target)
      throw new Error(`no such target: ${name}; there are ${Object.keys(targets).join(', ')}`)
    const print = fingerprint(target.inputs)
    const stamp = inRoot('dist', 'built', name)
    if (
      existsSync(inRoot(target.output)) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === print
    )
      continue
    say(`Building ${name} …`)
    for (const step of target.steps)
      if ((await run(pinnedNode, step, { show: 'errors' })) !== 0) {
        say(`Building ${name} failed.`)
        return false
      }
    mkdirSync(inRoot('dist', 'built'), { recursive: true })
    writeFileSync(stamp, print)
  }
  return true
}

/**
 * Changes whenever a file of these places is added, changed or taken away.
 * @param {readonly string[]} places
 */
function fingerprint(places) {
  const hash = createHash('sha256')
  /** @param {string} place */
  const take = (place) => {
    const found = statSync(inRoot(place), { throwIfNoEntry: false })
    if (found?.isDirectory())
      for (const name of readdirSync(inRoot(place)).sort()) take(join(place, name))
    else if (found && !/[.](test|property[.]test)[.]tsx?$/.test(place))
      hash.update(`${place} ${found.size} ${found.mtimeMs}\n`)
  }
  for (const place of places) take(place)
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2)
  const done =
    (await ensureInstalled()) &&
    (await ensureBuilt(named.length > 0 ? named : Object.keys(targets)))
  process.exitCode = done ? 0 : 1
}
