import { expect, test } from 'vitest'
import { lockContents, lockSession, mayLoad, mayNavigate, refuseWindow } from './refusals.ts'

const ours = ['app://junheng/index.html', 'app://junheng/index.html#/forms/A', 'app://junheng/']
const foreign = [
  'https://example.org/',
  'http://127.0.0.1:3000/',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://junheng.example.org/',
  'app://user@junheng/',
  'app://junheng:81/',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  'devtools://devtools/x',
  '',
  'not an address',
]

test.each(ours)('the window may show %s', (address) => {
  expect([mayNavigate(address), mayLoad(address)]).toEqual([true, true])
})

test.each(foreign)('the window never leads to %s', (address) => {
  expect(mayNavigate(address)).toBe(false)
})

test('what the page made itself it may load, but never show', () => {
  const made = ['blob:app://junheng/0c1f', 'data:image/svg+xml,x']
  expect(made.map(mayLoad)).toEqual([true, true])
  expect(made.map(mayNavigate)).toEqual([false, false])
  expect(mayLoad('blob:https://example.org/0c1f')).toBe(false)
})

test('new windows, and embedded ones, are refused', () => {
  const listeners = new Map<string, (going: { preventDefault: () => void; url: string }) => void>()
  let opener: unknown
  lockContents({
    setWindowOpenHandler: (handler) => {
      opener = handler
    },
    on: (event: string, listener: (going: { preventDefault: () => void; url: string }) => void) =>
      listeners.set(event, listener),
  })
  const isRefused = (event: string, url: string) => {
    let refused = false
    const preventDefault = () => {
      refused = true
    }
    listeners.get(event)?.({ url, preventDefault })
    return refused
  }
  expect(opener).toBe(refuseWindow)
  expect(refuseWindow()).toEqual({ action: 'deny' })
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    expect(isRefused(event, 'https://example.org/')).toBe(true)
    expect(isRefused(event, 'app://junheng/index.html')).toBe(false)
  }
  expect(isRefused('will-attach-webview', 'app://junheng/index.html')).toBe(true)
})

test('every permission, device and foreign address is denied', () => {
  const asked: boolean[] = []
  const loads: boolean[] = []
  const session = {
    setPermissionRequestHandler: (
      handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
    ) => {
      for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read'])
        handler(null, name, (granted) => asked.push(granted))
    },
    setPermissionCheckHandler: (handler: (contents: unknown, permission: string) => boolean) => {
      asked.push(handler(null, 'usb'))
    },
    setDevicePermissionHandler: (handler: () => boolean) => {
      asked.push(handler())
    },
    webRequest: {
      onBeforeRequest: (
        listener: (
          details: { url: string },
          answer: (response: { cancel: boolean }) => void,
        ) => void,
      ) => {
        for (const url of ['app://junheng/a.js', 'https://example.org/', 'devtools://devtools/x'])
          listener({ url }, ({ cancel }) => loads.push(cancel))
      },
    },
  }
  lockSession(session, { allowed: false })
  expect(asked).toEqual([false, false, false, false, false, false])
  expect(loads).toEqual([false, true, true])
  loads.length = 0
  lockSession(session, { allowed: true })
  expect(loads).toEqual([false, true, false])
})
