import type { sheetFaults } from '#shared/fault/sheet.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

const nothing = 'Nothing was imported; what is filled in is safe.'

const kinds = {
  'old-excel': 'an Excel file of the old kind (.xls)',
  'open-document': 'an OpenDocument spreadsheet (.ods)',
  'web-page': 'a web page that only has the name of a spreadsheet',
  document: 'a PDF or a document',
  picture: 'a picture',
  archive: 'an archive, no spreadsheet',
  other: 'a file that is not known',
} as const

const limits = {
  bytes: (most: number) => `The file is larger than ${Math.floor(most / 1_000_000)} MB`,
  parts: (most: number) => `The file has more than ${most} parts`,
  unpacked: (most: number) =>
    `Unpacked, the file is larger than ${Math.floor(most / 1_000_000)} MB`,
  rows: (most: number) => `The table has more than ${most} rows`,
  columns: (most: number) => `The table has more than ${most} columns`,
  letters: (most: number) => `A cell has more than ${most} letters`,
} as const

/** What a person is told when a spreadsheet file cannot be imported. */
export const enSheetFaults: FaultSentences<typeof sheetFaults> = {
  'sheet-wrong-kind': ({ found }) => ({
    cause: `This is ${kinds[found]}.`,
    safe: nothing,
    remedy:
      'Open it in Excel or WPS, save it as “Excel workbook (.xlsx)” or “CSV”, and import that.',
  }),
  'sheet-wrong-name': ({ found }) => ({
    cause: `The file holds ${found === 'workbook' ? 'an Excel workbook' : 'text (CSV)'}, but its name says otherwise; perhaps it was renamed, or it is another file.`,
    safe: nothing,
    remedy: `Check the file; if it is the right one, name it ${found === 'workbook' ? '.xlsx' : '.csv'} and import it.`,
  }),
  'sheet-password': () => ({
    cause: 'The file has a password.',
    safe: nothing,
    remedy: 'Open it in Excel or WPS, take the password away, save it and import that.',
  }),
  'sheet-macros': () => ({
    cause: 'The file has macros (program code); to be safe it is not read.',
    safe: nothing,
    remedy: 'Save it as “Excel workbook (.xlsx)” in Excel or WPS and import that.',
  }),
  'sheet-damaged': ({ why }) => ({
    cause: `The file is damaged or built in an odd way (${why}).`,
    safe: nothing,
    remedy: 'Open it in Excel or WPS, save a copy and import that.',
  }),
  'sheet-too-large': ({ what, most }) => ({
    cause: `${limits[what](most)}; that is more than one import takes.`,
    safe: nothing,
    remedy: 'Delete other sheets, blank lines and pictures, or import it in several files.',
  }),
  'sheet-unreadable': () => ({
    cause: 'The file cannot be read: its stick may be gone, or a program may be changing it.',
    safe: nothing,
    remedy: 'Plug the stick in, close the program that has the file open, and choose it again.',
  }),
  'sheet-empty': () => ({
    cause: 'There is nothing in the file.',
    safe: nothing,
    remedy: 'Check that it is the right file and that it was saved.',
  }),
  'sheet-letters': () => ({
    cause: 'The encoding of the text is not known.',
    safe: nothing,
    remedy: 'Save it as “CSV UTF-8” or .xlsx in Excel or WPS and import that.',
  }),
  'sheet-foreign': () => ({
    cause: 'The file names no field of this form.',
    safe: nothing,
    remedy: 'Export the blank template of this form, fill that in and import it.',
  }),
  'sheet-merged': ({ cell, count }) => ({
    cause: `The columns to import have ${count} merged cells, the first at ${cell}; which row they belong to cannot be seen.`,
    safe: nothing,
    remedy:
      'Take the merging away in Excel or WPS, fill each cell and import that. A title above the headings may be merged.',
  }),
  'sheet-formulas': ({ cell, count }) => ({
    cause: `The columns to import have ${count} formulas, the first at ${cell}; their results may be out of date.`,
    safe: nothing,
    remedy: 'Copy these columns in Excel or WPS, paste them as values and import that.',
  }),
}
