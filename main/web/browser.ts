import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { errnoOf } from '#main/files/errno.ts'

/** An app window of an installed browser. */
export interface BrowserWindow {
  /** Settles when the window is closed, by whomever, and its profile is gone. */
  readonly closed: Promise<void>
  /** Whether it is still there after a moment: a browser that cannot open a window ends at once. */
  readonly stays: Promise<boolean>
  readonly close: () => void
}

/** A browser that cannot open a window ends well within this time. */
const settleMs = 2_000

/**
 * Opens the address as an app window with a temporary profile of its own, so that nothing of it
 * stays in the person's browser. Null without a display or without a browser: then any browser can
 * be given the address.
 */
export async function openWindow(address: string): Promise<BrowserWindow | null> {
  const program = findBrowser(process.platform, process.env)
  if (program === null || !hasDisplay(process.platform, process.env)) return null
  const profile = await mkdtemp(join(tmpdir(), 'junheng-window-'))
  const child = spawn(program, windowArguments(address, profile), { stdio: 'ignore' })
  const closed = ended(child).then(() => removeProfile(profile))
  const stays = Promise.race([closed.then(() => false), setTimeout(settleMs, true, { ref: false })])
  return { closed, stays, close: () => void child.kill() }
}

/**
 * A browser that has handed its window to another process of its own still holds the profile; then
 * it stays in the system's temporary folder.
 */
async function removeProfile(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  } catch (thrown) {
    if (errnoOf(thrown) === undefined) throw thrown
  }
}

/** A program that cannot even be started has ended as well. */
async function ended(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
}

/** The first Chromium, Chrome or Edge that is installed; null when there is none. */
export function findBrowser(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  exists: (path: string) => boolean = existsSync,
): string | null {
  return candidates(platform, environment).find(exists) ?? null
}

/** A profile of its own, no first-run pages, no password store, no offers to translate. */
export function windowArguments(address: string, profile: string): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--disable-features=Translate',
    '--disable-sync',
    // Chromium refuses its sandbox to root, which only test machines are.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/** Whether a window can be shown at all. */
export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
}

function candidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
      .map((name) => environment[name])
      .filter((root) => root !== undefined)
    const programs = [
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
    ]
    return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`))
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'microsoft-edge-stable']
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}
