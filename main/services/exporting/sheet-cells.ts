import type { CellObject } from 'write-excel-file/node'

/** The bold heading of a column. */
export const headCell = (value: string): CellObject => ({
  ...{ value: escaped(value), type: String, format: '@', wrap: true },
  ...{ fontWeight: 'bold', backgroundColor: '#E6EEF5', alignVertical: 'center' },
})

/** A key by which the program knows a column again; plain, for its style becomes that of the column. */
export const keyCell = (value: string): CellObject => ({
  ...{ value: escaped(value), type: String, format: '@' },
})

/** Text that stays text, whatever figures stand in it; nothing at all where it is blank. */
export const textCell = (value: string): CellObject | null =>
  value === '' ? null : { value: escaped(value), type: String, format: '@' }

/** A figure with which a spreadsheet can go on, if it is one exactly; text otherwise. */
export function figureCell(text: string): CellObject | null {
  const value = Number(text)
  const isExact = text !== '' && Number.isFinite(value) && String(value) === text
  return isExact && Math.abs(value) < 1e15 ? { value, type: Number } : textCell(text)
}

/** Signs that XML 1.0 cannot hold, or changes, in the spelling of spreadsheets (ECMA-376, ST_Xstring). */
function escaped(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, (known) => `_x005F${known}`)
    .replace(/[\p{Cc}\u{fffe}\u{ffff}]/gu, (sign) =>
      sign === '\n' || sign === '\t' ? sign : `_x${hex4(sign)}_`,
    )
}

const hex4 = (sign: string): string =>
  sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
