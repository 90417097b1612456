import { Fault } from '#shared/fault.ts'
import { columnLetters, columnNumber, type Nature, nature } from '#shared/spreadsheet/sheet.ts'
import { SheetExtent } from './sheet-extent.ts'
import { xmlTags } from './xml-tags.ts'

/** What stands in a sheet beside values, by the address of the cell (`C5`). */
export type SheetMarks = ReadonlyMap<string, Nature>

/**
 * Finds formulas, errors and merged areas in the XML of a sheet, counts its rows and measures how far
 * it reaches, before anything lays it out. Throws `sheet-too-large`, `sheet-damaged`, `sheet-merged`.
 */
export function sheetMarks(xml: string): SheetMarks {
  const marks = new Map<string, Nature>()
  const extent = new SheetExtent()
  let cell = ''
  let merged = 0
  for (const tag of xmlTags(xml, ['row', 'c', 'f', 'mergeCell'])) {
    if (tag.name === 'row') {
      extent.row(tag)
    } else if (tag.name === 'c') {
      cell = extent.cell(tag)
      if (tag.attributes.get('t') === 'e') marks.set(cell, nature.error)
    } else if (tag.name === 'f') {
      if (marks.get(cell) !== nature.error) marks.set(cell, nature.formula)
    } else {
      merged += markMerged(marks, tag.attributes.get('ref') ?? '', merged)
    }
  }
  return marks
}

/** So many cells of merged areas are marked one by one; titles need far less. */
const mostMerged = 100_000

/** Marks all cells of an area such as `A1:C2` and counts them; `before` are marked already. */
function markMerged(marks: Map<string, Nature>, area: string, before: number): number {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(area) ?? []
  const [first, last] = [columnNumber(left), columnNumber(right)]
  const [from, to] = [Number(top), Number(bottom)]
  const count = Math.max(0, last - first + 1) * Math.max(0, to - from + 1)
  if (before + count > mostMerged)
    throw new Fault('sheet-merged', { cell: `${left}${top}`, count: before + count })
  for (let line = from; line <= to; line += 1)
    for (let column = first; column <= last; column += 1)
      marks.set(`${columnLetters(column - 1)}${line}`, nature.merged)
  return count
}
