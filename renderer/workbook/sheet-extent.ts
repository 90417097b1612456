import { Fault } from '#shared/fault.ts'
import { columnNumber, sheetLimits } from '#shared/spreadsheet/sheet.ts'
import type { XmlTag } from './xml-tags.ts'

/** Lines that a spreadsheet program knows (ECMA-376 Part 1, 18.3.1.73). */
const lastLine = 1_048_576

/**
 * Measures how far the cells of a sheet reach. One value in the last corner of an otherwise blank
 * sheet is a file of a kilobyte, and as a table sixteen thousand million cells.
 */
export class SheetExtent {
  #rows = 0
  #line: number | undefined
  #lines = 0
  #columns = 0

  /** Throws `sheet-too-large`, and `sheet-damaged` for a line that no spreadsheet has. */
  row({ attributes }: XmlTag): void {
    this.#rows += 1
    if (this.#rows > sheetLimits.rows) throw tooLarge('rows')
    const line = attributes.get('r')
    this.#line = line === undefined ? undefined : lineNumber(line)
  }

  /** The address of a cell. Throws as `row` does; a cell stands in the line that it says. */
  cell({ attributes, isEmpty }: XmlTag): string {
    const address = attributes.get('r') ?? ''
    const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d+)$/.exec(address) ?? []
    const line = lineNumber(digits)
    if (line !== (this.#line ?? line)) throw damaged(address)
    this.#line = line
    // A cell that has only a look is dropped with the blank margin that it stands in.
    if (!isEmpty) this.#reach(line, columnNumber(letters))
    return address
  }

  #reach(line: number, column: number): void {
    this.#lines = Math.max(this.#lines, line)
    this.#columns = Math.max(this.#columns, column)
    if (this.#lines * this.#columns > sheetLimits.rows * sheetLimits.columns)
      throw tooLarge(this.#columns > sheetLimits.columns ? 'columns' : 'rows')
  }
}

function lineNumber(digits: string): number {
  const line = /^[1-9]\d{0,6}$/.test(digits) ? Number(digits) : Number.POSITIVE_INFINITY
  if (line > lastLine) throw damaged(`line ${digits}`)
  return line
}

const damaged = (why: string) => new Fault('sheet-damaged', { why: why.slice(0, 200) })
const tooLarge = (what: 'rows' | 'columns') =>
  new Fault('sheet-too-large', { what, most: sheetLimits[what] })
