import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pageOf } from '#shared/sheet/page.ts'
import type { Paper } from '#shared/sheet/sheet.ts'
import { printPage } from '#tools/print/print-page.ts'

// The browser that scripts/test.mjs found, else where Debian puts it.
const browser = process.env['JUNHENG_CHROMIUM'] || '/usr/bin/chromium'

/** Whether this machine can print and read what it printed. */
export const canPrint = existsSync(browser) && hasPoppler()

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A paper as it comes out of the printer: the text of each page, and a small grey picture of it. */
export interface Printed {
  readonly pages: readonly string[]
  readonly picture: (page: number) => Picture
}

export interface Picture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** Prints with the installed Chromium and reads with poppler. */
export async function printed(paper: Paper): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'))
  const [from, to] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
  writeFileSync(from, pageOf(paper))
  await printPage(browser, from, to)
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', to, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return {
    // Every page ends with a form feed.
    pages: text.split('\f').slice(0, -1),
    picture: (page) => {
      const root = join(folder, `picture-${page}`)
      const one = ['-f', `${page}`, '-l', `${page}`]
      execFileSync('pdftoppm', ['-gray', '-r', '24', ...one, '-singlefile', to, root])
      return greyOf(readFileSync(`${root}.pgm`))
    },
  }
}

/** Reads a picture in PGM: `P5`, width, height, 255, then one byte for each point. */
export function greyOf(bytes: Uint8Array): Picture {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 40))
  const [all = '', width = '0', height = '0'] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(head) ?? []
  return { width: Number(width), height: Number(height), grey: bytes.subarray(all.length) }
}

/** How much two pictures differ: the mean over squares of 8 points, so that other fonts matter little. */
export function difference(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 255
  const [a, b] = [squares(one), squares(other)]
  return a.reduce((sum, grey, at) => sum + Math.abs(grey - (b[at] ?? 0)), 0) / a.length
}

function squares({ width, height, grey }: Picture): readonly number[] {
  const size = 8
  const found: number[] = []
  for (let y = 0; y + size <= height; y += size) {
    for (let x = 0; x + size <= width; x += size) {
      let sum = 0
      for (let at = 0; at < size * size; at += 1) {
        sum += grey[(y + Math.floor(at / size)) * width + x + (at % size)] ?? 0
      }
      found.push(sum / (size * size))
    }
  }
  return found
}
