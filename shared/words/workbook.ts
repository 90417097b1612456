import { enWorkbook } from '#shared/words/en/workbook.ts'
import type { Spoken } from '#shared/words/spoken.ts'
import type { Language } from '#shared/words/words.ts'
import { zhWorkbook } from '#shared/words/zh/workbook.ts'

/** Words that stand in a file for spreadsheet programs, in both languages. */
export const workbookWords: Readonly<Record<Language, Spoken<typeof zhWorkbook>>> = {
  zh: zhWorkbook,
  en: enWorkbook,
}
