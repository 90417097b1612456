import { checklist } from '#shared/sheet/checklist.ts'
import type { Material } from '#shared/sheet/material.ts'
import type { Sheet } from '#shared/sheet/sheet.ts'

/** Every kind of sheet that can be printed for a school, by the name of the command. */
export const kinds = {
  checklist,
} as const satisfies Readonly<Record<string, (material: Material) => readonly Sheet[]>>
export type Kind = keyof typeof kinds

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text)
