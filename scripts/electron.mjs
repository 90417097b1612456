// @ts-check
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { run } from './process.mjs'
import { inRoot, pinnedNode } from './root.mjs'
import { say } from './say.mjs'

const downloadMs = 5 * 60_000
/** After a download that failed, a start does not wait for another one for a day. */
const patienceMs = 24 * 60 * 60_000
const failedMark = inRoot('node_modules', '.electron-not-downloaded')

/**
 * The path of Electron's binary, downloaded if need be, or the reason why there is none.
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function findElectron() {
  const why = unable()
  if (why !== null) return { reason: why }
  const found = binary()
  if (found !== null) return { path: found }
  const failedAt = statSync(failedMark, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (Date.now() - failedAt > patienceMs) {
    say('Downloading Electron (about 120 MB) …')
    const install = inRoot('node_modules', 'electron', 'install.js')
    await run(pinnedNode, [install], { show: 'none', timeoutMs: downloadMs })
  }
  const downloaded = binary()
  if (downloaded !== null) return { path: downloaded }
  mkdirSync(inRoot('node_modules'), { recursive: true })
  writeFileSync(failedMark, '')
  return { reason: 'its program could not be downloaded' }
}

/** Why Electron cannot run here at all, or null. */
function unable() {
  if (process.platform !== 'linux') return null
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'there is no display'
  if (process.getuid?.() === 0) return 'its sandbox does not run as root'
  return null
}

/** @returns {string | null} */
function binary() {
  const pathFile = inRoot('node_modules', 'electron', 'path.txt')
  if (!existsSync(pathFile)) return null
  const path = inRoot('node_modules', 'electron', 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(path) ? path : null
}
