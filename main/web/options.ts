import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { TestDrive } from './test-drive.ts'

/** What the web host can be told. */
export interface WebOptions {
  readonly folder: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly pack: string
  readonly renderer: string
  /** Holds the passphrase of a test workspace. */
  readonly testKeyFile?: string
  readonly testDrive?: TestDrive
  readonly browser: boolean
}

export const usage =
  'usage: node main/web/index.ts --folder DIR [--port N] [--pack FILE] [--renderer DIR] [--test-key-file FILE] [--test-drive DIR] [--test-drive-speed KIB] [--no-browser]'

/** Null when the words are wrong: then `usage` is what to show. */
export function readOptions(args: readonly string[]): WebOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        folder: { type: 'string' },
        port: { type: 'string', default: '0' },
        pack: { type: 'string', default: 'dist/packs/cn.balanced.2017.json' },
        renderer: { type: 'string', default: 'dist/renderer' },
        'test-key-file': { type: 'string' },
        'test-drive': { type: 'string' },
        'test-drive-speed': { type: 'string', default: '1024' },
        'no-browser': { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (values.folder === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) {
      return null
    }
    const [testKeyFile, testDrive] = [values['test-key-file'], values['test-drive']]
    const speed = Number(values['test-drive-speed'])
    if (!(speed > 0)) return null
    return {
      folder: resolve(values.folder),
      port,
      pack: resolve(values.pack),
      renderer: resolve(values.renderer),
      ...(testKeyFile === undefined ? {} : { testKeyFile: resolve(testKeyFile) }),
      ...(testDrive === undefined ? {} : { testDrive: { path: resolve(testDrive), speed } }),
      browser: !values['no-browser'],
    }
  } catch (thrown) {
    // parseArgs throws a TypeError for an option that it does not know.
    if (thrown instanceof TypeError) return null
    throw thrown
  }
}
