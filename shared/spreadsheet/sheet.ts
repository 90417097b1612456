/** What is known of a cell of a file beside its text, one letter each so that a row's are one word. */
export const nature = {
  text: 't',
  number: 'n',
  /** A day that the file keeps as a day; its text is `2026-09-01`. */
  day: 'd',
  /** An error of the spreadsheet such as `#REF!`. */
  error: 'e',
  /** A formula; its text is the value that the file remembers. */
  formula: 'f',
  /** Part of an area that was merged. */
  merged: 'm',
} as const
export type Nature = (typeof nature)[keyof typeof nature]

/** A line of a file that holds something. */
export interface SheetRow {
  /** As the spreadsheet program numbers it, from 1. */
  readonly line: number
  readonly texts: readonly string[]
  /** One letter of `nature` for each text. */
  readonly natures: string
  /** Where each text stands in the file (`C5`), when the row was laid on its side. */
  readonly places?: readonly string[]
}

/** What the spreadsheet program calls the cell at this index of a row. */
export const placeOf = ({ line, places }: SheetRow, at: number): string =>
  places?.[at] ?? `${columnLetters(at)}${line}`

/** One table of a file, without its blank lines. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

/** What a file may hold: the largest register of the program fits with room to spare. */
export const sheetLimits = {
  bytes: 20_000_000,
  /** After unpacking, all parts together. */
  unpacked: 150_000_000,
  parts: 500,
  /** Of all sheets together. */
  rows: 20_500,
  columns: 300,
  letters: 4_000,
} as const

/** The name of a column in spreadsheet programs: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  const last = String.fromCharCode(65 + (index % 26))
  return rest === 0 ? last : columnLetters(rest - 1) + last
}

/** The number of a column by its name, from 1: A is 1, AA is 27. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
