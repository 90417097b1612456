import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { projectFolder } from '#e2e/process.ts'
import type { Program } from './program.ts'

/** The path of Electron's binary, or null where it was not downloaded. */
export function electronBinary(): string | null {
  const folder = join(projectFolder, 'node_modules', 'electron')
  if (!existsSync(join(folder, 'path.txt'))) return null
  const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
  return existsSync(path) ? path : null
}

/** Opens the product's own shell on a folder; each has its own profile, so several can run. */
export async function openElectron(folder: string): Promise<Program> {
  const executablePath = electronBinary()
  if (executablePath === null) throw new Error('Electron is not here')
  const app = await _electron.launch({
    executablePath,
    args: [projectFolder, '--folder', folder, `--user-data-dir=${folder}-profile`, '--lang=zh-CN'],
    locale: 'zh-CN',
  })
  const page = await app.firstWindow()
  return {
    page,
    crashWindow: async () => {
      const gone = page.waitForEvent('crash')
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows())
          window.webContents.forcefullyCrashRenderer()
      })
      await gone
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.reload()
      })
    },
    close: () => app.close(),
    pullThePlug: async () => {
      const main = app.process()
      const gone = new Promise((resolve) => main.once('exit', resolve))
      main.kill('SIGKILL')
      await gone
    },
  }
}
