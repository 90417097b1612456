import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { type District, makeDistrict } from './district.ts'
import { electronBinary, openElectron } from './shells/electron.ts'
import type { OpenOptions, Program } from './shells/program.ts'
import { openWeb } from './shells/web.ts'

export { expect } from '@playwright/test'

export interface ShellOption {
  readonly shell: 'web' | 'electron'
}

interface Fixtures {
  /** A folder of the test's own, removed at its end. */
  readonly folder: string
  /** An empty folder that stands for the stick. */
  readonly stick: string
  readonly district: District
  /** Opens the program on a folder (the school's, if none is named); as often as the test likes. */
  readonly open: (options?: OpenOptions) => Promise<Program>
}

export const test = base.extend<ShellOption & Fixtures>({
  shell: ['web', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture uses
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'junheng-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  stick: async ({ folder }, use) => {
    const stick = join(folder, 'stick')
    await mkdir(stick)
    await use(stick)
  },
  district: async ({ folder }, use) => {
    await use(await makeDistrict(join(folder, 'district')))
  },
  open: async ({ shell, folder, browser }, use, info) => {
    info.skip(shell === 'electron' && electronBinary() === null, 'Electron is not installed here')
    const opened = new Set<Program>()
    await use(async ({ folder: place = join(folder, 'school'), ...options } = {}) => {
      info.skip(shell === 'electron' && options.drive !== undefined, 'A drive of its own needs web')
      const program = await (shell === 'web'
        ? openWeb(browser, place, options)
        : openElectron(place))
      opened.add(program)
      const leave = (how: () => Promise<void>) => async () => {
        opened.delete(program)
        await how()
      }
      const { close, pullThePlug, crashWindow } = program
      return {
        get page() {
          return program.page
        },
        close: leave(close),
        pullThePlug: leave(pullThePlug),
        crashWindow,
      }
    })
    for (const program of opened) await program.close()
  },
})
