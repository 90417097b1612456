import { sheetWords } from '#shared/words/sheets.ts'
import type { Language } from '#shared/words/words.ts'
import { blank } from './blank.ts'
import { bottomLines } from './bottom-lines.ts'
import { checklist } from './checklist.ts'
import { classLedger } from './class-ledger.ts'
import { conduct } from './conduct.ts'
import type { Material } from './material.ts'
import { plan } from './plan.ts'
import { registers } from './register.ts'
import { selfAssessment } from './self-assessment.ts'
import type { Paper, Sheet } from './sheet.ts'

/** Every kind of sheet that can be printed for a school, by the name of the command and of the address. */
export const kinds = {
  checklist,
  'self-assessment': selfAssessment,
  'bottom-lines': bottomLines,
  conduct,
  'class-ledger': classLedger,
  plan,
  blank,
  register: registers,
} as const satisfies Readonly<
  Record<string, (material: Material, part?: string) => readonly Sheet[]>
>
export type Kind = keyof typeof kinds

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text)

/** The paper of one kind: its sheets, and the watermark of what is no return yet. */
export function paperOfSheets(
  kind: Kind,
  language: Language,
  sheets: readonly Sheet[],
  whose: string,
): Paper {
  // What nobody has filled yet is no draft.
  const watermark = kind === 'blank' ? {} : { watermark: sheetWords[language].watermark }
  return { title: `${sheets[0]?.title ?? ''} ${whose}`.trim(), language, ...watermark, sheets }
}
