import * as z from 'zod'
import { Answer } from '#shared/answer.ts'
import type { Row } from '#shared/engine/situation.ts'
import { FieldName, PlainDate, RowId } from '#shared/ids.ts'

/**
 * Rows as a table by columns: what is alike stands together, which DEFLATE makes a tenth smaller than
 * row by row, and it is still plain JSON. The first column is always `id`, then `from`, `to`, then the
 * columns that the pack lets travel. `cells` has a list for each column, one answer for each row; an
 * empty cell is `""`, which no stored answer is.
 */
export const Table = z.strictObject({
  columns: z.array(FieldName).min(1).max(100),
  cells: z.array(z.array(Answer).max(20_000)).max(100),
})
export type Table = z.infer<typeof Table>

/** The table of these rows, each of which has one answer for each column. */
export const tableOf = (
  columns: readonly string[],
  rows: readonly (readonly Answer[])[],
): Table => ({
  columns: columns.map((name) => FieldName.parse(name)),
  cells: columns.map((_, at) => rows.map((row) => row[at] ?? '')),
})

/** The answers of a table that `readRecord` has passed, row by row in the order of its columns. */
export function answersByRow({ cells }: Table): Answer[][] {
  const [ids = []] = cells
  return ids.map((_, at) => cells.map((column) => column[at] ?? ''))
}

/** The rows of a table that `readRecord` has passed. */
export function rowsOf(table: Table): Row[] {
  return answersByRow(table).map(([id, from, to, ...cells]) => ({
    id: RowId.parse(id),
    from: PlainDate.parse(from),
    ...(to === '' ? {} : { to: PlainDate.parse(to) }),
    cells: Object.fromEntries(
      cells
        .map((cell, at) => [table.columns[at + 3] ?? '', cell] as const)
        .filter(([, cell]) => cell !== ''),
    ),
  }))
}

/** `id`, `from`, `to` and then the columns, each once; columns of one length, each id once. */
export function isTable({ columns, cells }: Table): boolean {
  const [ids = [], from = [], to = []] = cells
  return (
    columns.slice(0, 3).join() === 'id,from,to' &&
    new Set(columns).size === columns.length &&
    cells.length === columns.length &&
    cells.every(({ length }) => length === ids.length) &&
    new Set(ids).size === ids.length &&
    ids.every((id) => RowId.safeParse(id).success) &&
    from.every(isDay) &&
    to.every((day) => day === '' || isDay(day))
  )
}

const isDay = (answer: Answer): boolean => PlainDate.safeParse(answer).success
