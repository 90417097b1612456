import { app, dialog, protocol, safeStorage, session, utilityProcess } from 'electron'
import { systemRandom } from '#main/this-machine.ts'
import { enShell } from '#shared/words/en/shell.ts'
import { zhShell } from '#shared/words/zh/shell.ts'
import { appScheme, listPage, servePage } from './app-scheme.ts'
import { answerKeys } from './key-line.ts'
import { systemKeys } from './keys.ts'
import type { ServiceStart } from './messages.ts'
import { dataFolder, languageOf, programPlaces } from './places.ts'
import { lockSession } from './refusals.ts'
import { supervise } from './supervisor.ts'
import { type OpenWindow, openWindow } from './window.ts'

// The entry of the product: one instance, locks first, services, then the window.

app.enableSandbox()
protocol.registerSchemesAsPrivileged([appScheme])

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(open).catch(refuseToStart)
} else {
  app.quit()
}

async function open(): Promise<void> {
  const places = programPlaces(app.getAppPath())
  const words = languageOf(app.getLocale()) === 'zh' ? zhShell : enShell
  const page = await listPage(places.page)
  protocol.handle(appScheme.scheme, (request) => servePage(page, request.url))
  lockSession(session.defaultSession, { allowed: !app.isPackaged })

  let window: OpenWindow | null = null
  const keys = systemKeys(safeStorage, process.platform)
  const start: ServiceStart = {
    folder: dataFolder(process.argv, app.getPath('appData')),
    packFile: places.pack,
  }
  const supervisor = supervise({
    fork: () =>
      utilityProcess.fork(places.service, [JSON.stringify(start)], {
        serviceName: 'junheng-services',
        stdio: 'inherit',
      }),
    ready: () => window?.handPorts(),
    givenUp: (code) => {
      dialog.showErrorBox(words.servicesGone.title, words.servicesGone.what(code))
      app.quit()
    },
    answer: (question) => answerKeys(keys, question),
    later: (ms, act) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  })
  closeLast(supervisor.close)
  app.on('second-instance', () => window?.show())
  app.on('window-all-closed', () => app.quit())
  window = await openWindow({
    preload: places.preload,
    packaged: app.isPackaged,
    words,
    services: supervisor,
    log: (line) => void process.stderr.write(`${line}\n`),
    random: systemRandom,
  })
}

/**
 * The store is closed before the program ends, so that nothing is left to recover at next start; and
 * after the window, which saves what waits when it is left.
 */
function closeLast(close: () => Promise<void>): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void close().then(() => {
      isClosed = true
      app.quit()
    })
  })
}

/** Only a program file that is missing leads here; what is wrong with the data, the window says. */
function refuseToStart(thrown: unknown): void {
  const words = languageOf(app.getLocale()) === 'zh' ? zhShell : enShell
  const name = thrown instanceof Error ? thrown.message : 'unknown'
  dialog.showErrorBox(words.startFailed.title, words.startFailed.what(name))
  app.exit(1)
}
