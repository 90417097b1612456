// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { isInStep } from './lock.mjs'
import { run } from './process.mjs'
import { inRoot, pinnedNode, root } from './root.mjs'
import { say } from './say.mjs'

/**
 * Installs the packages when node_modules is not what package-lock.json says.
 * @returns {Promise<boolean>} false when that failed; npm has then said why
 */
export async function ensureInstalled() {
  if (isInstalled()) return true
  if (process.platform === 'win32' && process.execPath.startsWith(root)) {
    // Windows does not delete a program that runs, and this one runs from node_modules.
    say('The packages have changed. Run `npm ci`, then this command again.')
    return false
  }
  say('Installing the packages (npm ci) …')
  const npm = process.env['npm_execpath']
  // npm itself may run on an older Node than the one the project brings: its warnings about that
  // would bury the one line that matters.
  const ci = ['ci', '--loglevel=error', '--no-audit', '--no-fund']
  const code = npm?.endsWith('.js')
    ? await run(process.env['npm_node_execpath'] ?? process.execPath, [npm, ...ci], {
        show: 'errors',
      })
    : await run('npm', ci, { show: 'errors', shell: process.platform === 'win32' })
  if (code === 0 && isInstalled()) return true
  say('The packages could not be installed. Nothing else was changed; run `npm ci` to see why.')
  return false
}

function isInstalled() {
  const hidden = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(hidden) || !existsSync(pinnedNode)) return false
  return isInStep(packagesOf(inRoot('package-lock.json')), packagesOf(hidden))
}

/**
 * @param {string} file
 * @returns {import('./lock.mjs').Entries}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
