import { expect, test } from 'vitest'
import { windowOptions } from './window-options.ts'

test('the page is sandboxed, isolated and without Node', () => {
  const { webPreferences } = windowOptions({ preload: '/p/preload.cjs', packaged: true })
  expect(webPreferences).toMatchObject({
    preload: '/p/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  })
})

test('developer tools exist only while developing', () => {
  const tools = (packaged: boolean) =>
    windowOptions({ preload: '', packaged }).webPreferences?.devTools
  expect([tools(true), tools(false)]).toEqual([false, true])
})

test('the window opens at the size for which the screens are drawn, when it has something to show', () => {
  const options = windowOptions({ preload: '', packaged: true })
  expect(options).toMatchObject({ width: 1366, height: 768, show: false })
})
