import type { Spoken } from '#shared/words/spoken.ts'
import type { zhWorkbook } from '#shared/words/zh/workbook.ts'

/** English for what stands in a file for spreadsheet programs. */
export const enWorkbook: Spoken<typeof zhWorkbook> = {
  template: 'template',
  key: 'Key',
  field: 'Field',
  value: 'Value',
  sheets: { values: 'Values', notes: 'Notes', lists: 'Lists' },
  notes: {
    column: 'Field',
    meaning: 'Meaning',
    holds: 'Choices',
    example: 'Example',
    source: 'Source',
  },
}
