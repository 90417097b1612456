import { type BlankSheet, keyedRowsAtMost } from '#shared/keying/sheet-places.ts'

interface At {
  readonly row: string
  readonly field: number
}

/**
 * Where a typed code leads: `A.books`, or `books` for short; in a register also a row, `3`, or both,
 * `3 floors`. Undefined when the sheet has no such place.
 */
export function jumpTo(sheet: BlankSheet, typed: string, from: At): At | undefined {
  const parts = typed.normalize('NFKC').trim().toLowerCase().split(/\s+/)
  const isRow = (part: string): boolean => {
    if (sheet.rows.kind === 'given')
      return sheet.rows.keys.some((key) => key.toLowerCase() === part)
    return (
      sheet.rows.kind === 'numbered' && /^[1-9]\d*$/.test(part) && Number(part) <= keyedRowsAtMost
    )
  }
  const [head = '', tail] = parts
  const rowPart = isRow(head) ? head : undefined
  const code = rowPart === undefined ? head : tail
  const row =
    rowPart === undefined
      ? from.row
      : sheet.rows.kind === 'given'
        ? (sheet.rows.keys.find((key) => key.toLowerCase() === rowPart) ?? from.row)
        : rowPart
  if (code === undefined) return { row, field: 0 }
  const field = sheet.fields.findIndex(
    (one) => one.code.toLowerCase() === code || one.field.name.toLowerCase() === code,
  )
  return field < 0 || code === '' ? undefined : { row, field }
}
