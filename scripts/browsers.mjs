// @ts-check
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * The path of an installed Chromium, Chrome or Edge, or null. `JUNHENG_CHROMIUM` names one.
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env['JUNHENG_CHROMIUM']
  if (named) return named
  return candidates().find(isProgram) ?? null
}

/**
 * Finds a command on the PATH.
 * @param {string} name
 * @returns {string | null}
 */
export function findCommand(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  return onPath(file).find(isProgram) ?? null
}

/** @returns {string[]} */
function candidates() {
  if (process.platform === 'win32') return windowsPlaces()
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  return [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ].flatMap(onPath)
}

/** @returns {string[]} */
function windowsPlaces() {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  )
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ]
  return programs.flatMap((parts) => folders.map((folder) => join(folder, ...parts)))
}

/**
 * @param {string} file
 * @returns {string[]}
 */
function onPath(file) {
  const path = process.env['PATH'] ?? process.env['Path'] ?? ''
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, file))
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    // Absent or not ours to run: either way no program for us.
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}
