import { blank } from '#shared/sheet/blank.ts'
import { bottomLines } from '#shared/sheet/bottom-lines.ts'
import { checklist } from '#shared/sheet/checklist.ts'
import { classLedger } from '#shared/sheet/class-ledger.ts'
import { conduct } from '#shared/sheet/conduct.ts'
import type { Material } from '#shared/sheet/material.ts'
import { plan } from '#shared/sheet/plan.ts'
import { registers } from '#shared/sheet/register.ts'
import { selfAssessment } from '#shared/sheet/self-assessment.ts'
import type { Sheet } from '#shared/sheet/sheet.ts'

/** Every kind of sheet that can be printed for a school, by the name of the command. */
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
