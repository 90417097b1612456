import type { TableColumn } from './columns.ts'
import { fieldsByHeading, type Mapping, oneEach, type RememberedHeadings } from './headings.ts'
import { nature, placeOf, type Sheet, type SheetRow } from './sheet.ts'

/** A form as it stands in a file, laid on its side: a line of headings and one line of values. */
export interface LaidDown {
  readonly sheet: Sheet
  readonly mapping: Mapping
}

/**
 * Lays an upright table (one line for each field, as the program writes it: key, label, value) on its
 * side. The values stand in the column behind the keys and labels. Undefined when no line is known.
 */
export function layDown(
  sheet: Sheet,
  columns: readonly TableColumn[],
  remembered: RememberedHeadings,
): LaidDown | undefined {
  const fieldOf = fieldsByHeading(columns, remembered)
  const width = Math.max(0, ...sheet.rows.map(({ texts }) => texts.length))
  const counts = Array.from({ length: width }, (_, at) =>
    sheet.rows.reduce(
      (sum, { texts }) => sum + (fieldOf(texts[at] ?? '') === undefined ? 0 : 1),
      0,
    ),
  )
  const most = Math.max(0, ...counts)
  if (most === 0) return undefined
  // Keys stand before labels: a file of the program has both, and the keys are the surer ones.
  const first = counts.findIndex((count) => count > most / 2)
  const label = counts.findLastIndex((count) => count > most / 2)
  const lines = sheet.rows.filter(({ texts }) => (texts[label] ?? '').trim() !== '')
  const meant = lines.map(({ texts }) => fieldOf(texts[first] ?? '') ?? fieldOf(texts[label] ?? ''))
  return {
    sheet: {
      name: sheet.name,
      rows: [aside(lines, label), aside(lines, label + 1)],
    },
    mapping: { ...oneEach(meant), headings: 0, first: 1, ids: undefined },
  }
}

const aside = (lines: readonly SheetRow[], at: number): SheetRow => ({
  line: lines[0]?.line ?? 1,
  texts: lines.map(({ texts }) => texts[at] ?? ''),
  natures: lines.map(({ natures }) => natures[at] ?? nature.text).join(''),
  places: lines.map((row) => placeOf(row, at)),
})
