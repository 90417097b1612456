import { enFormula } from '#shared/words/en/formula.ts'
import type { Spoken } from '#shared/words/spoken.ts'
import type { Language } from '#shared/words/words.ts'
import { zhFormula } from '#shared/words/zh/formula.ts'

/** The phrases in which rules of a pack are said. */
export type FormulaWords = Spoken<typeof zhFormula>

export const formulaWords: Readonly<Record<Language, FormulaWords>> = {
  zh: zhFormula,
  en: enFormula,
}
