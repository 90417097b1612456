import { ipcRenderer } from 'electron'

/**
 * Hands the window its two ports, in this order: the school's services, the shell. They come again
 * when the services were started anew; the window then makes new clients. Nothing else of Electron
 * reaches the page.
 */
ipcRenderer.on('junheng-ports', ({ ports }) => {
  window.postMessage('junheng-ports', window.location.origin, ports)
})
