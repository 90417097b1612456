import type { Spoken } from '#shared/words/spoken.ts'
import type { zhSpreadsheet } from '#shared/words/zh/screens-spreadsheet.ts'

/** English for files for spreadsheet programs. */
export const enSpreadsheet: Spoken<typeof zhSpreadsheet> = {
  exporting: {
    open: 'Export',
    title: (what) => `Export “${what}”`,
    template: 'Blank template (Excel)',
    filled: 'Filled data (Excel)',
    filledText: 'Filled data (CSV)',
    sensitive: 'With ID numbers, phones and addresses',
    sensitiveWhat:
      'Left out by default. If they are in it, keep the file safe and delete it after use.',
    running: 'Making the file…',
    done: (name) => `“${name}” was made.`,
  },
}
