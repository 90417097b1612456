import type { SheetColumn } from './sheet.ts'

/** Millimetres between the margins of domain §8.1. */
const page = { upright: 170, across: 257 } as const

export type Width = readonly [millimetres: number, align?: 'center' | 'right' | undefined]

/** Columns whose widths, in these proportions, together fill the page. */
export function columnsOver(
  titles: readonly string[],
  widths: readonly Width[],
  across: boolean,
): readonly SheetColumn[] {
  const whole = widths.reduce((sum, [width]) => sum + width, 0)
  const scale = page[across ? 'across' : 'upright'] / whole
  return titles.map((title, at) => {
    const [width, align = 'left'] = widths[at] ?? [0]
    return { title, width: Math.round(width * scale * 100) / 100, align }
  })
}
