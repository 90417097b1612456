import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import {
  getCellAddress,
  getClosingTagMarkup,
  getOpeningTagMarkup,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility'

/** What the writer of workbooks cannot do by itself. Columns count from 0, lines from 1. */
export interface Finish {
  readonly choices: readonly {
    readonly column: number
    readonly first: number
    readonly last: number
    readonly formula: string
  }[]
  /** Columns in which also what is typed later stays text. */
  readonly texts: readonly number[]
  readonly hiddenColumn: number
  readonly hiddenLine: number
}

/** What the library calls so, and does not export. */
type FileContent = Stream | Buffer | Blob

const sheetFile = 'xl/worksheets/sheet{id}.xml'

/** Finishes the first sheet of a workbook: lists, columns of text, what is hidden. */
export function finishSheets(finish: Finish): Feature<FileContent> {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml, _options, { sheetIndex }) =>
            sheetIndex === 0 ? withLists(withColumns(xml, finish), finish) : xml,
        },
      },
    },
  }
}

function withColumns(xml: string, { texts, hiddenColumn, hiddenLine }: Finish): string {
  const [, style] = new RegExp(`<c r="A${hiddenLine}" s="(\\d+)"`).exec(xml) ?? []
  const isText = new Set(texts)
  return xml
    .replace(`<row r="${hiddenLine}"`, `<row r="${hiddenLine}" hidden="1"`)
    .replace(/<col min="(\d+)"/g, (tag, number: string) => {
      const column = Number(number) - 1
      if (column === hiddenColumn) return `<col hidden="1" min="${number}"`
      return isText.has(column) && style !== undefined
        ? `<col style="${style}" min="${number}"`
        : tag
    })
}

function withLists(xml: string, { choices }: Finish): string {
  if (choices.length === 0) return xml
  const lists = choices.map(({ column, first, last, formula }) => {
    const sqref = `${getCellAddress(first - 1, column)}:${getCellAddress(last - 1, column)}`
    const attributes = { type: 'list', allowBlank: 1, showErrorMessage: 1, sqref }
    return `${getOpeningTagMarkup('dataValidation', attributes)}<formula1>${sanitizeTextContent(formula)}</formula1>${getClosingTagMarkup('dataValidation')}`
  })
  const all = `${getOpeningTagMarkup('dataValidations', { count: lists.length })}${lists.join('')}${getClosingTagMarkup('dataValidations')}`
  const order = getOrderOfSiblings(sheetFile, 'worksheet') ?? []
  return insertElementMarkupAccordingToOrderOfSiblings(xml, all, order, 'worksheet')
}
