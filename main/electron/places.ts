import { join } from 'node:path'

/** Where the parts of the program lie, from the folder that holds package.json (or is the asar). */
export const programPlaces = (appPath: string) => ({
  preload: join(appPath, 'dist', 'electron', 'preload.cjs'),
  service: join(appPath, 'dist', 'electron', 'service-process.js'),
  page: join(appPath, 'dist', 'renderer'),
  pack: join(appPath, 'dist', 'packs', 'cn.balanced.2017.json'),
})

/**
 * The folder of the data: `--folder DIR` if given, else `junheng` in the user's own application
 * folder, which stays when the program is updated or removed.
 */
export function dataFolder(args: readonly string[], userFolder: string): string {
  const at = args.indexOf('--folder')
  const named = at < 0 ? undefined : args[at + 1]
  return named ?? join(userFolder, 'junheng')
}

/** The interface language before the window has said its own. */
export const languageOf = (locale: string): 'zh' | 'en' => (/^zh\b/i.test(locale) ? 'zh' : 'en')
