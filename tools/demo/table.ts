import type { SchoolResult } from './loop.ts'
import { shown } from './vectors.ts'
import type { DemoWords } from './words.ts'

/** The figures as lines of a table whose columns line up also with Chinese names. */
export function tableLines(schools: readonly SchoolResult[], words: DemoWords): readonly string[] {
  const rows = schools.flatMap(({ name, units }) =>
    units.map((unit) => [name, words.stage[unit.stage], ...shown.map((id) => unit[id])]),
  )
  const head = ['', '', ...shown]
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => width(row[column] ?? ''))),
  )
  return [head, ...rows].map((row) =>
    row.map((cell, column) => aligned(cell, widths[column] ?? 0, column > 1)).join('  '),
  )
}

function aligned(cell: string, columns: number, right: boolean): string {
  const space = ' '.repeat(columns - width(cell))
  return right ? space + cell : cell + space
}

/** Columns on a terminal: a Chinese character takes two. */
const width = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0)
