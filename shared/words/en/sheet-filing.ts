import type { Spoken } from '#shared/words/spoken.ts'
import type { zhSheetFiling } from '#shared/words/zh/sheet-filing.ts'

/** Words of the filing copy of a sealed record. */
export const enSheetFiling: Spoken<typeof zhSheetFiling> = {
  title: (form) => `Filing copy: ${form}`,
  code: (key) => `filing ${key}`,
  period: 'Period: ',
  revision: 'Revision: ',
  sealed: 'Sealed: ',
  by: (role, at) => `${role} ${at}`,
  pack: 'Hash of the pack: ',
  supersedes: 'Supersedes: ',
  fields: ['Item', 'Answer', 'Unit'],
  row: 'Row',
  register: (title, count) => `Register “${title}”, ${count} rows`,
  part: (at, of) => ` (part ${at} of ${of})`,
  results: 'Results',
  indicators: ['Stage', 'Indicator', 'Standard', 'Actual', 'Standing'],
  reasons: 'Reasons given for warnings',
  persons:
    'Names, phones and the like are not in the record and not printed; nor is what the program computes from it.',
  hash: 'Hash (SHA-256): ',
  same: 'If the 64 digits of the code are those above and those that the program shows for the record, paper and data are the same.',
  signatures: [
    ['Filled in by: ', 'Date: ', 'Principal: ', '(seal)', 'Date: '],
    ['Filed by: ', 'Date: ', 'File no.: '],
  ],
}
