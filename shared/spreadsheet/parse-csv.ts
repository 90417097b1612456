import { Fault } from '#shared/fault.ts'
import { withoutGuard } from './csv.ts'
import { nature, type Sheet, type SheetRow, sheetLimits } from './sheet.ts'

const separators = [',', '\t', ';', '，'] as const

/**
 * Reads separated text (RFC 4180): the sign between cells is the one that the first line holds most
 * of. Quotes may hold it, line breaks and doubled quotes. Every cell is text. Throws `sheet-too-large`.
 */
export function parseCsv(text: string, name: string): Sheet {
  const separator = separatorOf(text)
  const rows: SheetRow[] = []
  let texts: string[] = []
  let line = 1
  let at = 0
  const end = () => {
    if (texts.some((cell) => cell.trim() !== ''))
      rows.push({ line, texts, natures: nature.text.repeat(texts.length) })
    if (rows.length > sheetLimits.rows) throw tooLarge('rows')
    texts = []
    line += 1
  }
  while (at < text.length) {
    const cell = cellAt(text, at, separator)
    if (cell.value.length > sheetLimits.letters) throw tooLarge('letters')
    texts.push(withoutGuard(cell.value))
    if (texts.length > sheetLimits.columns) throw tooLarge('columns')
    const sign = text[cell.end]
    at = cell.end + (sign === '\r' && text[cell.end + 1] === '\n' ? 2 : 1)
    if (sign !== separator) end()
  }
  if (texts.length > 0) end()
  return { name, rows }
}

const tooLarge = (what: 'rows' | 'columns' | 'letters') =>
  new Fault('sheet-too-large', { what, most: sheetLimits[what] })

function separatorOf(text: string): string {
  const [line = ''] = text.slice(0, 20_000).split(/[\r\n]/, 1)
  const counted = separators.map((sign) => ({ sign, count: line.split(sign).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign
}

interface CellAt {
  readonly value: string
  /** Where the sign after the cell stands. */
  readonly end: number
}

function cellAt(text: string, from: number, separator: string): CellAt {
  if (text[from] === '"') {
    let close = text.indexOf('"', from + 1)
    while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
    if (close !== -1) {
      const rest = bareAt(text, close + 1, separator)
      const inside = text.slice(from + 1, close).replaceAll('""', '"')
      return { value: inside + rest.value, end: rest.end }
    }
  }
  return bareAt(text, from, separator)
}

function bareAt(text: string, from: number, separator: string): CellAt {
  let end = from
  while (end < text.length && !isEnd(text[end], separator)) end += 1
  return { value: text.slice(from, end), end }
}

const isEnd = (sign: string | undefined, separator: string): boolean =>
  sign === separator || sign === '\r' || sign === '\n'
