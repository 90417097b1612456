import type { Answer } from '#shared/answer.ts'
import { Fault } from '#shared/fault.ts'
import type { ReadableColumn } from './columns.ts'
import type { ImportAsked, ImportProblem, ReadLine } from './import-plan.ts'
import { importedCell } from './imported-cell.ts'
import { type Nature, nature, placeOf, type SheetRow } from './sheet.ts'

/**
 * Reads the values of the mapped columns. Throws `sheet-merged` and `sheet-formulas` when one of them
 * holds what only a spreadsheet program can read; a title above the headings may be merged.
 */
export function readLines({ sheet, mapping, columns }: ImportAsked): readonly ReadLine[] {
  const byName = new Map(columns.map((column) => [column.field.name, column]))
  const read = [...mapping.fields].flatMap(([at, name]) => {
    const column = byName.get(name)
    return column === undefined ? [] : [{ at, column }]
  })
  const lines = sheet.rows.slice(mapping.first)
  const asked = read.map(({ at }) => at)
  refuse('sheet-merged', nature.merged, sheet.rows.slice(mapping.headings), asked)
  refuse('sheet-formulas', nature.formula, lines, asked)
  return lines
    .filter(({ texts }) => read.some(({ at }) => (texts[at] ?? '').trim() !== ''))
    .map((row) => readLine(row, read, mapping.ids))
}

function refuse(
  code: 'sheet-merged' | 'sheet-formulas',
  kind: Nature,
  rows: readonly SheetRow[],
  columns: readonly number[],
): void {
  const cells = rows.flatMap((row) =>
    columns.filter((at) => row.natures[at] === kind).map((at) => placeOf(row, at)),
  )
  const [cell] = cells
  if (cell !== undefined) throw new Fault(code, { cell, count: cells.length })
}

function readLine(
  { line, texts, natures }: SheetRow,
  read: readonly { readonly at: number; readonly column: ReadableColumn }[],
  ids: number | undefined,
): ReadLine {
  const answers = new Map<string, Answer | undefined>()
  const problems: ImportProblem[] = []
  let isWhole = true
  for (const { at, column } of read) {
    const text = texts[at] ?? ''
    const cell = importedCell(column, text, natures[at] ?? nature.text)
    const { name } = column.field
    if (cell.kind === 'refused') {
      isWhole = false
      problems.push({ line, column: name, text, why: cell.why })
      continue
    }
    answers.set(name, cell.read.answer)
    if (!cell.read.fits) problems.push({ line, column: name, text, why: 'kept' })
  }
  return {
    line,
    answers,
    id: ids === undefined ? '' : (texts[ids] ?? '').trim(),
    problems,
    isWhole,
  }
}
