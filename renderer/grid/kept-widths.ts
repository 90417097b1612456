import * as z from 'zod'
import type { RegisterKey } from '#shared/ids.ts'

/** The least and the most rem that a column takes. */
export const narrowest = 3
export const widest = 60

/** More columns than any register has: whatever else lies there is none of ours. */
const columnLimit = 500

const Widths = z
  .record(z.string().max(200), z.number().min(narrowest).max(widest))
  .refine((widths) => Object.keys(widths).length <= columnLimit)

/** Widths in rem, by the column's name: they hold for every letter size. */
export type Widths = Readonly<Record<string, number>>

const keyOf = (register: RegisterKey) => `junheng.columns.${register}`

/**
 * The widths that a person gave to columns of a register on this machine. A matter of looks: what
 * cannot be read gives the pack's own widths, and no word is lost by it.
 */
export function keptWidths(storage: Pick<Storage, 'getItem'>, register: RegisterKey): Widths {
  const text = storage.getItem(keyOf(register))
  if (text === null) return {}
  const read = z
    .string()
    .transform((json, context): unknown => {
      try {
        return JSON.parse(json)
      } catch {
        context.addIssue({ code: 'custom', message: 'no JSON' })
        return z.NEVER
      }
    })
    .pipe(Widths)
    .safeParse(text)
  return read.success ? read.data : {}
}

/** Keeps them; `keptWidths` gives the same again. */
export function keepWidths(
  storage: Pick<Storage, 'setItem'>,
  register: RegisterKey,
  widths: Widths,
): void {
  storage.setItem(keyOf(register), JSON.stringify(widths))
}
