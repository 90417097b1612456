import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inRoot, pinnedNode } from './root.mjs'

/** How Electron's binary marks the place where its fuses stand: a mark, a version, a count. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const { listPackage }: { listPackage: (archive: string) => string[] } = createRequire(
  import.meta.url,
)('@electron/asar')

// The layout of a stand-in for Electron is that of Linux; the rules tested hold on every system.
const isLinux = process.platform === 'linux'
const folder = mkdtempSync(join(tmpdir(), 'junheng-package-'))
const packed = join(folder, 'release', 'linux-unpacked')

beforeAll(() => {
  if (!isLinux) return
  for (const file of ['package.json', 'package-lock.json', 'electron-builder.yml', 'LICENSE'])
    cpSync(inRoot(file), join(folder, file))
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'))
  for (const file of ['electron/index.js', 'renderer/index.html', 'packs/a.json', 'other/b.js']) {
    mkdirSync(join(folder, 'dist', file, '..'), { recursive: true })
    writeFileSync(join(folder, 'dist', file), 'x')
  }
  mkdirSync(join(folder, 'electron'))
  const standIn = Buffer.from(`${fuseMark}\u0001\u000800000000`, 'latin1')
  writeFileSync(join(folder, 'electron', 'electron'), standIn)
  chmodSync(join(folder, 'electron', 'electron'), 0o755)
  const builder = inRoot('node_modules', 'electron-builder', 'cli.js')
  const { version } = JSON.parse(readFileSync(inRoot('node_modules/electron/package.json'), 'utf8'))
  const given = ['--linux', '--dir', '-c.electronDist=electron', `-c.electronVersion=${version}`]
  execFileSync(pinnedNode, [builder, ...given], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.runIf(isLinux)(
  'the package holds what was built, one database driver and nothing else',
  () => {
    const files = listPackage(join(packed, 'resources', 'app.asar'))
    const driver = '/node_modules/better-sqlite3/'
    const others = files.filter(
      (file) => !file.startsWith(driver) && !['/node_modules', driver.slice(0, -1)].includes(file),
    )
    expect(others.sort()).toEqual([
      '/LICENSE',
      '/dist',
      '/dist/electron',
      '/dist/electron/index.js',
      '/dist/packs',
      '/dist/packs/a.json',
      '/dist/renderer',
      '/dist/renderer/index.html',
      '/package.json',
    ])
    const native = files.filter((file) => file.endsWith('.node'))
    expect(native).toEqual([`${driver}prebuilds/linux-x64.node`])
    expect(existsSync(join(packed, 'resources', 'app.asar.unpacked', native[0] ?? ''))).toBe(true)
  },
)

test.runIf(isLinux)('the fuses are set in the binary', () => {
  const binary = readFileSync(join(packed, 'junheng'), 'latin1')
  const at = binary.indexOf(fuseMark) + fuseMark.length + 2
  // runAsNode, cookies, NODE_OPTIONS, inspect, asar integrity, only asar, snapshot (as it was), file.
  expect(binary.slice(at, at + 8)).toBe('01001100')
})
