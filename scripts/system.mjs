// @ts-check
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser, findCommand } from './browsers.mjs'
import { run } from './process.mjs'
import { say } from './say.mjs'

/**
 * What the check needs of the system, with its Debian package and what it is for.
 * @type {readonly { what: string, debian: string, why: string, isThere: () => boolean }[]}
 */
const needs = [
  {
    what: 'Chromium, Chrome or Edge',
    debian: 'chromium',
    why: 'the journeys run in it',
    isThere: () => findBrowser() !== null,
  },
  {
    what: 'a Chinese font (Noto CJK)',
    debian: 'fonts-noto-cjk',
    why: 'screens and print-outs are Chinese',
    isThere: hasChineseFont,
  },
  {
    what: 'age',
    debian: 'age',
    why: 'a stock tool opens our bundles',
    isThere: () => findCommand('age') !== null,
  },
  {
    what: 'unzip',
    debian: 'unzip',
    why: 'a stock tool opens our bundles',
    isThere: () => findCommand('unzip') !== null,
  },
  {
    what: 'python3',
    debian: 'python3',
    why: 'a program that shares no code with ours verifies our bundles',
    isThere: () => findCommand('python3') !== null,
  },
  {
    what: 'jwcrypto (Python)',
    debian: 'python3-jwcrypto',
    why: 'a JOSE library that the program does not use verifies our signatures',
    isThere: hasJwcrypto,
  },
  {
    what: 'openssl',
    debian: 'openssl',
    why: 'it verifies our signatures',
    isThere: () => findCommand('openssl') !== null,
  },
  {
    what: 'pdftotext (poppler)',
    debian: 'poppler-utils',
    why: 'print-outs are read back',
    isThere: () => findCommand('pdftotext') !== null,
  },
]

/**
 * Installs what the check needs on Debian as root; elsewhere says what to install.
 * @returns {Promise<readonly string[]>} what is still missing
 */
export async function ensureSystem() {
  const missing = needs.filter((need) => !need.isThere())
  if (missing.length === 0) return []
  if (isDebianRoot()) {
    const packages = missing.map((need) => need.debian)
    say(`Installing ${packages.join(' ')} (apt-get) …`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { show: 'errors', env })
    const install = ['install', '-y', '-q', '--no-install-recommends', ...packages]
    await run('apt-get', install, { show: 'errors', env })
  }
  const still = missing.filter((need) => !need.isThere())
  for (const need of still)
    say(`Please install ${need.what} (Debian: ${need.debian}): ${need.why}.`)
  return still.map((need) => need.what)
}

function hasJwcrypto() {
  // Debian's package is for Debian's interpreter, which need not be the first on the path.
  return ['python3', '/usr/bin/python3'].some(
    (python) => spawnSync(python, ['-c', 'import jwcrypto'], { stdio: 'ignore' }).status === 0,
  )
}

function isDebianRoot() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0
}

function hasChineseFont() {
  // Windows and macOS bring one; on Linux fontconfig knows.
  if (process.platform !== 'linux') return true
  if (findCommand('fc-list') === null) return false
  return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== ''
}
