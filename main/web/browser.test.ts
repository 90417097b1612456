import { expect, test } from 'vitest'
import { findBrowser, hasDisplay, windowArguments } from './browser.ts'

test('Linux: the first on the path', () => {
  const path = { PATH: '/usr/local/bin:/usr/bin' }
  const has = (program: string) => program === '/usr/bin/google-chrome-stable'
  expect(findBrowser('linux', path, has)).toBe('/usr/bin/google-chrome-stable')
})

test('Windows: Edge is there with the system', () => {
  const roots = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  expect(findBrowser('win32', roots, (program) => program === edge)).toBe(edge)
})

test('macOS: in the applications', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findBrowser('darwin', {}, (program) => program === chrome)).toBe(chrome)
})

test('none is null', () => {
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    expect(findBrowser(platform, { PATH: '/usr/bin' }, () => false)).toBeNull()
  }
})

test('without a display there is no window', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})

test('the window has the address and a profile of its own', () => {
  const args = windowArguments('http://127.0.0.1:1/#token=x', '/tmp/profile')
  expect(args).toContain('--app=http://127.0.0.1:1/#token=x')
  expect(args).toContain('--user-data-dir=/tmp/profile')
})
