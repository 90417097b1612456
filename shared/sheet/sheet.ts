/** What stands in a cell: its text, and what is said small beneath it. */
export type SheetCell = string | { readonly text: string; readonly small: readonly string[] }

export interface SheetColumn {
  readonly title: string
  /** Millimetres. All columns of a table together fill the page's width: 170 upright, 257 across. */
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
}

/** A word and what stands behind it; an empty value leaves a line to write on. */
export type SheetFact = readonly [label: string, value: string]

/** A piece of a sheet, from top to bottom. */
export type SheetPart =
  | { readonly kind: 'facts'; readonly facts: readonly SheetFact[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly SheetColumn[]
      readonly rows: readonly (readonly SheetCell[])[]
    }
  /** Lines to sign on: each is one row of places, which a page never cuts apart. */
  | { readonly kind: 'signatures'; readonly lines: readonly (readonly string[])[] }
  /** A QR code with what it says beside it. */
  | { readonly kind: 'code'; readonly content: string; readonly lines: readonly string[] }

/** One sheet of A4 paper or more, drawn by `pageOf`. */
export interface Sheet {
  readonly title: string
  readonly across: boolean
  /** At the top of every page: 仅限内部, a test workspace. */
  readonly marks: readonly string[]
  /** On every page at the bottom left: code of the sheet, pack and version, whether the county confirmed it. */
  readonly foot: string
  readonly parts: readonly SheetPart[]
}

/** Sheets that are printed together. */
export interface Paper {
  /** Of the file, for programs that show it. */
  readonly title: string
  readonly language: 'zh' | 'en'
  /** Across every page of what is no return yet: 草稿 不作上报. */
  readonly watermark?: string
  readonly sheets: readonly Sheet[]
}
