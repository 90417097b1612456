import * as z from 'zod'

/** Why a file of a spreadsheet program cannot be imported. */
export const sheetFaults = {
  /** Something else than its name says, or of a kind that is not read. */
  'sheet-wrong-kind': z.strictObject({
    found: z.enum([
      'old-excel',
      'open-document',
      'web-page',
      'document',
      'picture',
      'archive',
      'other',
    ]),
  }),
  /** A workbook that is called text, or text that is called a workbook. */
  'sheet-wrong-name': z.strictObject({ found: z.enum(['workbook', 'text']) }),
  'sheet-password': z.strictObject({}),
  'sheet-macros': z.strictObject({}),
  /** `why`: what is wrong with the container or its parts, in a word. */
  'sheet-damaged': z.strictObject({ why: z.string().max(200) }),
  /** A file holds more than is read of one. */
  'sheet-too-large': z.strictObject({
    what: z.enum(['bytes', 'parts', 'unpacked', 'rows', 'columns', 'letters']),
    most: z.int(),
  }),
  /** The file went or changed between being chosen and being read. */
  'sheet-unreadable': z.strictObject({}),
  'sheet-empty': z.strictObject({}),
  /** Text in an encoding that is neither UTF-8 nor GB 18030. */
  'sheet-letters': z.strictObject({}),
  /** A form is imported line by line, and no line of the file names one of its fields. */
  'sheet-foreign': z.strictObject({}),
  /** `cell`: the first of them, as the spreadsheet program calls it. */
  'sheet-merged': z.strictObject({ cell: z.string(), count: z.int() }),
  'sheet-formulas': z.strictObject({ cell: z.string(), count: z.int() }),
} as const
