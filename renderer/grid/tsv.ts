import { Fault } from '#shared/fault.ts'

/** What a clipboard may hold before anything of it is read: a county's largest roster has a tenth. */
export const pasteLimits = { letters: 16_000_000, rows: 20_000, columns: 1_000 } as const

/**
 * Reads a block as spreadsheets put it on the clipboard: cells parted by tabs, rows by CRLF, LF or
 * CR, and in quotes where a cell itself holds one of these. A quote inside quotes is doubled; one in
 * the middle of a bare cell is a letter. Throws `paste-too-large`.
 */
export function parseTsv(text: string): readonly (readonly string[])[] {
  if (text.length > pasteLimits.letters) throw tooLarge()
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const endRow = () => {
    rows.push(row)
    row = []
    if (rows.length > pasteLimits.rows) throw tooLarge()
  }
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : undefined
    const { value, end } = cell ?? bareCell(text, at)
    row.push(value)
    if (row.length > pasteLimits.columns) throw tooLarge()
    const sign = text[end]
    if (sign === '\t') {
      at = end + 1
      continue
    }
    endRow()
    if (sign === undefined) break
    at = end + (sign === '\r' && text[end + 1] === '\n' ? 2 : 1)
    // Spreadsheets end the last row too: that is no row more.
    if (at >= text.length) break
  }
  return rows
}

const tooLarge = () =>
  new Fault('paste-too-large', { rows: pasteLimits.rows, columns: pasteLimits.columns })

interface CellAt {
  readonly value: string
  /** Where the sign stands that ends the cell, or the end of the text. */
  readonly end: number
}

function bareCell(text: string, from: number): CellAt {
  let end = from
  while (end < text.length && !isBreak(text[end])) end += 1
  return { value: text.slice(from, end), end }
}

const isBreak = (sign: string | undefined): boolean =>
  sign === '\t' || sign === '\n' || sign === '\r'

/** Undefined when the quotes never end, or end before the cell does: then they are letters. */
function quotedCell(text: string, from: number): CellAt | undefined {
  let close = text.indexOf('"', from + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1) return undefined
  const end = close + 1
  if (end < text.length && !isBreak(text[end])) return undefined
  return { value: text.slice(from + 1, close).replaceAll('""', '"'), end }
}

/** Writes a block for the clipboard: what `parseTsv` reads back, and every spreadsheet. */
export function formatTsv(block: readonly (readonly string[])[]): string {
  return block.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('')
}

const quoted = (cell: string): string =>
  /[\t\r\n]/.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell

/**
 * The same block as a table in which spreadsheets keep text as text: an 18-digit number of a person
 * must not become 1.1E+17, nor a class 1-2 a date. `isText` tells the columns that are no numbers.
 */
export function formatHtml(
  block: readonly (readonly string[])[],
  isText: readonly boolean[],
): string {
  const rows = block.map((row) => {
    const cells = row.map((cell, column) =>
      isText[column] === true
        ? `<td style="mso-number-format:'\\@'">${escaped(cell)}</td>`
        : `<td>${escaped(cell)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
}

const escaped = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[&<>"\n]/g, (sign) => entities[sign] ?? sign)
