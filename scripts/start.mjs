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

const usage = `用法 usage: npm start -- [--folder DIR] [--web] [--no-browser] [--port N]
  --folder DIR   数据文件夹 where the data is kept
  --web          在浏览器中打开 open in a browser, without Electron
  --no-browser   只给出地址 only print the address
  --port N       本机端口 the local port`

const values = readOptions()
const folder = resolve(values.folder)

if (values.help) process.stdout.write(`${usage}\n`)
else if ((await ensureInstalled()) && (await ensureBuilt(['pack', 'renderer'])))
  process.exitCode = await open()
else process.exitCode = 1

function readOptions() {
  try {
    return parseArgs({
      options: {
        folder: { type: 'string', default: userFolder() },
        web: { type: 'boolean', default: false },
        'no-browser': { type: 'boolean', default: false },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values
  } catch (thrown) {
    // parseArgs throws a TypeError for words that it does not know.
    if (!(thrown instanceof TypeError)) throw thrown
    say(`${thrown.message}\n${usage}`)
    process.exit(2)
  }
}

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
  const args = ['main/web/index.ts', '--folder', folder, ...port, ...browser]
  return run(pinnedNode, args, { killed: sayKilled })
}

/** @param {NodeJS.Signals} signal */
function sayKilled(signal) {
  say(`程序意外中断（${signal}）；已保存的数据是安全的，请重新运行 npm start。`)
  say(
    `The program was ended from outside (${signal}); what was saved is safe: run npm start again.`,
  )
}

/** Where Electron would keep a program's data for this user: both shells open the same folder. */
function userFolder() {
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'junheng')
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'junheng')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'junheng')
}
