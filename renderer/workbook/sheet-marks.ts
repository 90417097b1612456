import { Fault } from '#shared/fault.ts'
import { columnLetters, type Nature, nature, sheetLimits } from '#shared/spreadsheet/sheet.ts'

/** What stands in a sheet beside values, by the address of the cell (`C5`). */
export type SheetMarks = ReadonlyMap<string, Nature>

const tag = /<(?:\w+:)?(row|c|f|mergeCell)\b([^>]*)>/g

/**
 * Finds formulas, errors and merged areas in the XML of a sheet, and counts its rows. A tag inside of
 * a comment would be taken for one: better to refuse too much than to miss one. Throws
 * `sheet-too-large`.
 */
export function sheetMarks(xml: string): SheetMarks {
  const marks = new Map<string, Nature>()
  let cell = ''
  let rows = 0
  for (const [, name, attributes = ''] of xml.matchAll(tag)) {
    if (name === 'row') {
      rows += 1
      if (rows > sheetLimits.rows) throw tooLarge('rows')
    } else if (name === 'c') {
      cell = attribute(attributes, 'r') ?? ''
      if (attribute(attributes, 't') === 'e') marks.set(cell, nature.error)
    } else if (name === 'f') {
      if (marks.get(cell) !== nature.error) marks.set(cell, nature.formula)
    } else {
      markMerged(marks, attribute(attributes, 'ref') ?? '')
    }
  }
  return marks
}

/** All cells of an area such as `A1:C2`. */
function markMerged(marks: Map<string, Nature>, area: string): void {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(area) ?? []
  const columns = range(columnNumber(left), columnNumber(right))
  const lines = range(Number(top), Number(bottom))
  if (columns.length * lines.length > 100_000) throw tooLarge('rows')
  for (const line of lines)
    for (const column of columns) marks.set(`${columnLetters(column - 1)}${line}`, nature.merged)
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(to, 1_100_000) - from + 1) }, (_, at) => from + at)

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const tooLarge = (what: 'rows') => new Fault('sheet-too-large', { what, most: sheetLimits[what] })
