import { enSheets } from '#shared/words/en/sheets.ts'
import type { Spoken } from '#shared/words/spoken.ts'
import type { Language } from '#shared/words/words.ts'
import { zhSheets } from '#shared/words/zh/sheets.ts'

/** Words of printed sheets, in both languages. */
export const sheetWords: Readonly<Record<Language, Spoken<typeof zhSheets>>> = {
  zh: zhSheets,
  en: enSheets,
}
