/**
 * Writes separated text as spreadsheets of every kind open it: commas, CRLF, quotes where they are
 * needed. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
 * injection); `withoutGuard` takes it away again.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('')
}

const quoted = (cell: string): string =>
  /[",\t\r\n;，]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

const dangerous = /^'*[=+\-@\t\r]/
const isNumber = /^-?\d+(\.\d+)?$/

const guarded = (cell: string): string =>
  dangerous.test(cell) && !isNumber.test(cell) ? `'${cell}` : cell

/** The cell as it was before `formatCsv` guarded it. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell
