import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PlainDate } from '#shared/ids.ts'
import { isKind, type Kind, kinds } from '#shared/sheet/kinds.ts'
import { pageOf } from '#shared/sheet/page.ts'
import { type Language, words } from '#shared/words/words.ts'
import { InputMistake, readInput, readInputFile } from '#tools/pack/evaluate-input.ts'
import { writeWhole } from '#tools/pack/write-whole.ts'
import { filingPaper, slipPaper } from './filing.ts'
import { paperOf } from './paper.ts'
import { printPage } from './print-page.ts'

/** What is printed of sealed records. */
const sealed = { filing: filingPaper, slip: slipPaper } as const
const isSealed = (text: string): text is keyof typeof sealed => Object.hasOwn(sealed, text)

const usage = `npm run -s print -- KIND --input SAMPLE --out FILE.pdf [--part KEY] [--columns NAME,…] [--day YYYY-MM-DD] [--lang zh|en]
  KIND  ${Object.keys(kinds).join(' ')} filing slip
  SAMPLE  a file as packs/cn.balanced.2017/samples/README.md describes it
  KEY  of blank, register and filing: one form (A) or register (B.classes), else all
  NAME  of register: columns of the pack to be printed, at most eleven; never numbers, phones, addresses
  YYYY-MM-DD  of plan: what is overdue on that day; of filing and slip: when it is sealed
  FILE.pdf  or FILE.html, which needs no browser`

/** Runs one command line: 0 printed, 1 refused, 2 not understood. */
export async function run(args: readonly string[], browser: string | undefined): Promise<number> {
  const asked = askedOf(args)
  if (asked === undefined) {
    console.error(usage)
    return 2
  }
  const { kind, input, out, wanted } = asked
  try {
    const read = readInput(readInputFile(input))
    const paper = isSealed(kind) ? await sealed[kind](read, wanted) : paperOf(kind, read, wanted)
    await write(pageOf(paper), resolve(out), browser)
  } catch (thrown) {
    if (!(thrown instanceof InputMistake)) throw thrown
    console.error(thrown.message)
    return 1
  }
  console.log(out)
  return 0
}

function askedOf(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { input: text, out: text, lang: text, part: text, day: text, columns: text },
    })
    const [kind = '', ...others] = positionals
    const { input, out, lang = 'zh', part, day } = values
    const columns = values.columns?.split(',').map((name) => name.trim())
    const known: Kind | keyof typeof sealed | undefined =
      isSealed(kind) || isKind(kind) ? kind : undefined
    if (known === undefined || input === undefined || out === undefined) return undefined
    if (others.length > 0 || !Object.hasOwn(words, lang)) return undefined
    const asOf = PlainDate.optional().safeParse(day)
    if (!asOf.success) return undefined
    // A language of the words, as just asked.
    return {
      kind: known,
      input,
      out,
      wanted: { language: lang as Language, part, day: asOf.data, columns },
    }
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : String(thrown))
    return undefined
  }
}

async function write(page: string, out: string, browser: string | undefined): Promise<void> {
  if (out.endsWith('.html')) {
    writeWhole(out, page)
    return
  }
  if (browser === undefined)
    throw new InputMistake('no Chromium: set JUNHENG_CHROMIUM, or --out FILE.html')
  const folder = mkdtempSync(join(tmpdir(), 'junheng-print-'))
  try {
    const html = join(folder, 'sheet.html')
    writeWhole(html, page)
    await printPage(browser, html, out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
