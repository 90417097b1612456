// @ts-check
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { findElectron } from './electron.mjs'
import { ensureInstalled } from './install.mjs'
import { run } from './process.mjs'
import { pinnedNode, root } from './root.mjs'
import { say } from './say.mjs'

// Opens the program: `npm start -- [--folder DIR] [--web] [--no-browser] [--port N]`.
// Electron when its binary is here or can be had, else the same program behind a local address.

/** An Electron that ends so soon with an error lacks something of the system. */
const stillbornMs = 5_000

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: userFolder() },
    web: { type: 'boolean', default: false },
    'no-browser': { type: 'boolean', default: false },
    port: { type: 'string' },
  },
})
const folder = resolve(values.folder)

if ((await ensureInstalled()) && (await ensureBuilt(['pack', 'renderer'])))
  process.exitCode = await open()
else process.exitCode = 1

/** @returns {Promise<number>} the exit code of the program */
async function open() {
  if (values.web) return openWeb()
  const electron = await findElectron()
  if ('reason' in electron) {
    say(`Electron does not open (${electron.reason}): opening the same program in a browser.`)
    return openWeb()
  }
  if (!(await ensureBuilt(['electron']))) return 1
  const start = performance.now()
  const code = await run(electron.path, [root, '--folder', folder])
  if (code === 0 || performance.now() - start > stillbornMs) return code
  say('Electron ended at once: opening the same program in a browser.')
  return openWeb()
}

function openWeb() {
  const port = values.port === undefined ? [] : ['--port', values.port]
  const browser = values['no-browser'] ? ['--no-browser'] : []
  return run(pinnedNode, ['main/web/index.ts', '--folder', folder, ...port, ...browser])
}

/** Where Electron would keep a program's data for this user: both shells open the same folder. */
function userFolder() {
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'junheng')
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'junheng')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'junheng')
}
