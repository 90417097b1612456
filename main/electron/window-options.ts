import type { BrowserWindowConstructorOptions } from 'electron'

/**
 * The window's locks: its page runs in the sandbox, apart from the preload, and never sees Node.
 * It opens at the size for which the screens are drawn, and is shown when it has something to show.
 */
export const windowOptions = (place: {
  readonly preload: string
  readonly packaged: boolean
}): BrowserWindowConstructorOptions => ({
  width: 1366,
  height: 768,
  minWidth: 1024,
  minHeight: 600,
  show: false,
  title: '均衡填报',
  backgroundColor: '#ffffff',
  webPreferences: {
    preload: place.preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // The system's spell checker would send words to a dictionary service.
    spellcheck: false,
    devTools: !place.packaged,
  },
})
