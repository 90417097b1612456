import type { Spoken } from '#shared/words/spoken.ts'
import type { zhSheetFilling } from '#shared/words/zh/sheet-filling.ts'

/** Words of the sheets that are written on. */
export const enSheetFilling: Spoken<typeof zhSheetFilling> = {
  blank: {
    title: (what) => `${what} (blank)`,
    code: (key) => `blank ${key}`,
    columns: ['Field', 'Item', 'Choices, unit', 'Answer'],
    row: 'Row',
    how: 'Typed into the program by field. What it computes does not stand here. * is required.',
    filler: ['Filled in by: ', 'Date: ', 'Typed by: ', 'Typed again by: ', 'Date: '],
    seeCodes: (count) => `${count} kinds, see the code list`,
    codes: 'Code list',
    attach: 'enclose',
    date: 'year   month   day',
    month: 'year   month',
    year: 'year',
    part: (at, of) => `Part ${at} of ${of} (the same row has the same number)`,
  },
  register: {
    title: (what) => what,
    code: (key) => `register ${key}`,
    id: 'Internal id',
    rows: (count) => `${count} rows`,
    others: (names) => `Columns not printed: ${names}`,
    signatures: ['Made by: ', 'Date: ', 'Checked by: ', 'Date: '],
  },
  plan: {
    title: 'Plan of remedies',
    code: 'ZG',
    none: 'Nothing is below its standard.',
    count: (count) => `${count} items by the present data; printed anew when data change.`,
    overdue: (count) => `${count} of them are overdue.`,
    columns: [
      'No.',
      'Item',
      'Actual',
      'Standard',
      'Gap',
      'Remedy',
      'Responsible',
      'Due',
      'Cost (10,000 yuan)',
      'Progress',
    ],
    school: 'Whole school',
    bottomLine: (line) => `Bottom line ${line}`,
    late: 'overdue',
    done: 'done',
    open: 'not done',
    going: 'Under way',
    signatures: [
      ['Principal: ', '(seal)', 'Date: '],
      ['County office: ', '(seal)', 'Date: '],
    ],
  },
}
