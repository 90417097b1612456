import { mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { compileFolder } from '#tools/pack/compile-folder.ts'
import { distFolder, packFolders, readOptions } from '#tools/pack/options.ts'
import { writeWhole } from '#tools/pack/write-whole.ts'
import { printPage } from '#tools/print/print-page.ts'
import { bookOf } from './book.ts'
import { pageNumbersIn } from './page-numbers.ts'

/** Writes the readable book of each pack, as HTML and, where a browser is installed, as PDF. */
export async function book(args: readonly string[]): Promise<number> {
  const { files, languages, out = distFolder('book') } = readOptions(args, ['out'])
  // Set by scripts/run.mjs, which knows where browsers are installed.
  const browser = process.env['JUNHENG_CHROMIUM'] || undefined
  mkdirSync(out, { recursive: true })
  let isWell = true
  for (const folder of packFolders(files)) {
    const pack = compileFolder(folder, languages)
    if (pack === undefined) {
      isWell = false
      continue
    }
    const page = resolve(out, `${pack.id}-${pack.version}.html`)
    writeWhole(page, await bookOf(pack))
    console.log(page)
    if (browser === undefined) continue
    const pdf = resolve(out, `${pack.id}-${pack.version}.pdf`)
    await printPage(browser, page, pdf)
    // Only the print knows the pages; with them in its contents it is printed again.
    writeWhole(page, await bookOf(pack, pageNumbersIn(readFileSync(pdf, 'latin1'))))
    await printPage(browser, page, pdf)
    console.log(pdf)
  }
  if (browser !== undefined) return isWell ? 0 : 1
  console.error('没有找到 Chromium，只写了 HTML / no Chromium: only HTML; set JUNHENG_CHROMIUM')
  return 1
}
