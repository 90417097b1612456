import { RPCHandler } from '@orpc/server/message-port'
import { BrowserWindow, dialog, Menu, MessageChannelMain, type MessagePortMain } from 'electron'
import type { Log } from '#main/crossing.ts'
import { namingFaults } from '#main/files/naming-faults.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import type { Random } from '#main/services/kit.ts'
import { dialogsOf } from './dialogs.ts'
import { hostRouter } from './host.ts'
import { type LeavingWords, leaveAnswer, leavingQuestion } from './leaving.ts'
import type { MenuWords } from './menu.ts'
import { menuTemplate } from './menu.ts'
import { printPdf } from './print.ts'
import { appOrigin, lockContents } from './refusals.ts'
import { windowOptions } from './window-options.ts'

/** The one window. */
export interface OpenWindow {
  /** Hands the page new ports, once both the page and the services are there. */
  readonly handPorts: () => void
  readonly show: () => void
}

/** The window's way to the services (the supervisor). */
interface Services {
  readonly isReady: () => boolean
  readonly connect: (port: MessagePortMain) => void
}

/** Opens the window and loads its page. */
export async function openWindow(given: {
  readonly preload: string
  readonly packaged: boolean
  readonly words: { readonly menu: MenuWords; readonly leaving: LeavingWords }
  readonly services: Services
  readonly log: Log
  readonly random: Random
}): Promise<OpenWindow> {
  const window = new BrowserWindow(windowOptions(given))
  const { webContents } = window
  lockContents(webContents)
  webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, leavingQuestion(given.words.leaving))
    if (answer === leaveAnswer) event.preventDefault()
  })
  const dialogs = dialogsOf(dialog, window)
  const files = namingFaults(nodeFiles)
  const shell = {
    pickFolder: dialogs.pickFolder,
    printPdf: (suggested: string) =>
      printPdf(webContents, () => dialogs.nameFile(suggested), files),
  }
  const host = new RPCHandler(hostRouter(shell, given.log, given.random))
  const print = () => webContents.print({ printBackground: true })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(given.words.menu, { print })))

  // A port that is collected as garbage closes, so the shell's own is held here.
  let held: MessagePortMain | null = null
  let isLoaded = false
  const handPorts = () => {
    // A port to services that are not there would swallow the page's first questions.
    if (!isLoaded || !given.services.isReady()) return
    held?.close()
    const services = new MessageChannelMain()
    const own = new MessageChannelMain()
    given.services.connect(services.port1)
    host.upgrade(own.port1)
    own.port1.start()
    held = own.port1
    webContents.postMessage('junheng-ports', null, [services.port2, own.port2])
  }
  webContents.on('did-finish-load', () => {
    isLoaded = true
    handPorts()
  })
  window.once('ready-to-show', () => window.show())
  await window.loadURL(`${appOrigin}/index.html`)
  return {
    handPorts,
    show: () => {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
  }
}
